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
show('full', gc.collect(), gc.get_count())
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
g3 = (held for held in [(), None])
next(g3, None)
del g3
show(gc.get_count())
l4 = []
w5 = Finalized('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(64): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
l8 = [l4, l4, l4]
show('full', gc.collect())
show(order(1))
l8.append(l4)
l4.append(l8)
show(len(saved), names(saved))
del l4
l8 = None
show('middle', gc.collect(1))
l9 = [2.5, {'k': 1}]
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(75): k11.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
show('full', gc.collect())
l9.extend([l9])
l9 = None
f12 = Finalized('f12')
f12.other = f12
l13 = Lazarus('l13')
r14 = Ref(l13, callback('r14'))
l13.left = f12
f12.left = f12
show(order(1))
n15 = Node('n15')
show(gc.is_tracked(l13))
l13 = None
f12.left = f12
r16 = Ref(n15, callback('r16'))
n15.left = n15
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
