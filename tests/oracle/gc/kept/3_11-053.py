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
w1 = Lazarus('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(order(1))
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
d5 = {0: None, 1: ()}
d6 = {}
d5 = None
d6['key'] = d6
show(len(saved), names(saved))
del d6
l8 = Lazarus('l8')
l8.left = l8
show(sys.getrefcount(l8))
del l8
f9 = Finalized('f9')
show(gc.is_tracked(f9))
f9 = None
show(order(2))
show(gc.get_count())
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(53): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
n11 = Node('n11')
n11.left = n11
n11.left = n11
n11.right = n11
w12 = Finalized('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
t14 = ()
show(order(1))
del n11
show('full', gc.collect(), gc.get_count())
del t14
show(order(2))
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(304): k16.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
s17 = Slotted('s17')
f18 = Finalized('f18')
l19 = [s17, f18, s17]
del l19
r20 = weakref.ref(f18)
show('full', gc.collect())
r21 = Ref(f18, callback('r21'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
