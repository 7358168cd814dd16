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
d1 = {}
del d1
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
del w2
show('young', gc.collect(0))
show(order(1))
show('full', gc.collect())
s4 = Slotted('s4')
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(54): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
s4 = None
g6 = (held for held in [2.5, 'text', (1, 2)])
next(g6, None)
l7 = [g6, (1, 2)]
l7.extend([g6])
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(261): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
l7.extend([g6])
l9 = [l7, l7, g6]
show(len(gc.get_referents(l9)))
w10 = Node('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = ()
del w10
l7.append(l7)
show(sys.getrefcount(l7))
s12 = set(range(0))
s13 = Slotted('s13')
l9.extend([l9])
l14 = Lazarus('l14')
w15 = Lazarus('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
l17 = ['text', l14, l7]
l18 = []
l7[:] = [s12, g6]
l18.append(l14)
l17.append(s13)
s13.left = l9
l9.append(l18)
l18.append(l7)
l7.append(l17)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
