import gc, sys, weakref

log = []

class Node(object):
    def __init__(self, name):
        self.name = name

class Finalized(Node):
    def __del__(self):
        log.append('del ' + self.name)

class Lazarus(Node):
    def __del__(self):
        log.append('lazarus ' + self.name)
        saved.append(self)

class Slotted(object):
    __slots__ = ('name', 'left', 'right')
    def __init__(self, name):
        self.name = name

class Ref(weakref.ref):
    pass

def show(*values):
    print(' '.join([str(v) for v in values]))
    if log:
        print('  log: ' + ', '.join(log))
        del log[:]

def callback(name):
    def call(ref):
        log.append('callback ' + name + (' dead' if ref() is None else ' alive'))
    return call

def names(things):
    return sorted([getattr(t, 'name', type(t).__name__) for t in things])

saved = []
gc.collect()

def order(generation):
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
show('full', gc.collect())
g1 = (held for held in [()])
l2 = Lazarus('l2')
del l2
show(gc.is_tracked(g1))
t3 = (g1, g1)
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(121): k4.append(Slotted('s')); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
s5 = set(range(3))
show(order(0))
show(sys.getrefcount(g1))
c6 = (lambda held: lambda: held)(g1)
r7 = weakref.ref(s5)
s5 = None
del g1
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
w8.other = 'text'
del w8
l10 = [c6, r7]
show(len(gc.get_referents(l10)))
r11 = weakref.ref(c6, callback('r11'))
l10.append(r11)
show(len(gc.get_referents(t3)))
r13 = weakref.ref(c6)
l10.append(r13)
del r7
r14 = weakref.ref(c6, callback('r14'))
l10.append(r14)
l15 = []
l15.append(l15)
d16 = {0: 'text', 1: 'text'}
show(order(0))
w17 = Finalized('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
w17.other = None
del w17
del c6
show(gc.get_count())
l15.extend([l10])
l10.append(d16)
d16['ring'] = l10
show(order(1))
w19 = Lazarus('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
l10[:] = [2.5, r11]
show(sys.getrefcount(l15))
show('full', gc.collect())
del r11
r14 = None
t21 = (d16, l10)
l10 = None
del t3
t21 = None
l15 = None
show('young', gc.collect(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
