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
w2 = Lazarus('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
w2.other = 2.5
del w2
g4 = (held for held in [])
next(g4, None)
show(gc.is_tracked(g4))
g4 = None
show(len(saved), names(saved))
show(gc.get_count())
show(order(2))
f5 = Finalized('f5')
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = (1, 2)
del w6
n8 = Node('n8')
l9 = [f5, 1]
n8.other = []
show(gc.get_count())
del n8
r10 = weakref.ref(f5, callback('r10'))
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(26): k11.append(Node('x')); len(k11) > 9 and k11.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
l12 = [f5, f5]
f5 = None
del l9
show('middle', gc.collect(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
