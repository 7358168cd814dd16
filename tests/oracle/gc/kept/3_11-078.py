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
gc.freeze()
gc.collect()
n1 = Node('n1')
n1.other = 2.5
show(gc.is_tracked(n1))
t2 = (n1,)
r3 = weakref.ref(n1, callback('r3'))
n1.right = t2
show(len(gc.get_referents(n1)))
show(sys.getrefcount(n1))
n1 = None
f4 = Finalized('f4')
c5 = (lambda held: lambda: held)(t2)
l6 = []
show('r3', r3() is None)
f4 = None
show('r3', r3() is None)
d7 = {0: (1, 2)}
l6.append(d7)
d7['ring'] = l6
l6.extend([2.5])
s8 = set(range(0))
r9 = weakref.ref(c5, callback('r9'))
d7[(1, 2)] = t2
l10 = Lazarus('l10')
r11 = weakref.ref(s8, callback('r11'))
l6.append(r11)
l12 = Lazarus('l12')
l10.right = c5
del r11
c13 = (lambda held: lambda: held)(s8)
r14 = weakref.ref(c13)
l6.append(r14)
del l6
c13 = None
l12 = None
show('full', gc.collect())
del l10
s15 = set(range(3))
s16 = set(range(1))
show(gc.is_tracked(s8))
show('r9', r9() is None)
n17 = Node('n17')
s8 = None
n17 = None
show(gc.is_tracked(t2))
r18 = weakref.ref(s16, callback('r18'))
g19 = (held for held in [d7, s15, d7])
del s15
r20 = Ref(s16)
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(142): k21.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
r14 = None
d7 = None
show(gc.get_count())
show(len(gc.get_referents(c5)))
show(gc.get_count())
s22 = set(range(2))
show(gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
