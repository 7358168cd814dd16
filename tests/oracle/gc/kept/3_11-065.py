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
show(gc.get_count())
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
s3 = Slotted('s3')
n4 = Node('n4')
s3.left = 'text'
n4 = None
s3.left = s3
s3.right = []
del s3
n5 = Node('n5')
n5.right = n5
n5.left = n5
del n5
show('middle', gc.collect(1))
n6 = Node('n6')
del n6
n7 = Node('n7')
show(len(gc.get_referents(n7)))
n7.right = (1, 2)
n7 = None
show(order(0))
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(295): k8.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
d9 = {0: 2.5, 1: None}
d9 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
