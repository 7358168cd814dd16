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
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = 1
del w1
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(387): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = {}
del w6
show('full', gc.collect())
d8 = {}
del d8
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = None
del w9
l11 = [('a', []), None, None]
f12 = Finalized('f12')
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = 1
del w13
r15 = Ref(f12, callback('r15'))
show(order(2))
show('middle', gc.collect(1))
l16 = Lazarus('l16')
l16.left = l11
l11.append(l16)
show('full', gc.collect(), gc.get_count())
s17 = Slotted('s17')
l11.extend([l16])
s17.left = l11
show('young', gc.collect(0))
del l16
l11[:] = [f12, 'text']
r18 = weakref.ref(f12, callback('r18'))
l11.append(r18)
f12 = None
show(order(0))
g19 = (held for held in [r18, 'text', l11])
next(g19, None)
t20 = (g19,)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
