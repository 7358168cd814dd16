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
show(order(1))
n1 = Node('n1')
n1.other = (1, 2)
n1.right = n1
n1.left = n1
n1 = None
show('full', gc.collect())
show(gc.get_count())
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = (1, 2)
del w2
show(order(1))
show(gc.get_count())
show(order(2))
s5 = set(range(2))
del s5
show(order(0))
show('full', gc.collect(), gc.get_count())
show(order(0))
n6 = Node('n6')
n6 = None
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(22): k7.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
