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
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
show(gc.get_count())
show('full', gc.collect())
show('middle', gc.collect(1))
show(order(2))
show('young', gc.collect(0))
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(order(2))
show(gc.get_count())
d3 = {0: 'text', 1: [], 2: ()}
d3 = None
show(len(saved), names(saved))
d4 = {0: [], 1: ()}
d4 = None
w5 = Node('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = []
del w5
l7 = Lazarus('l7')
del l7
n8 = Node('n8')
f9 = Finalized('f9')
r10 = weakref.ref(f9)
show(sys.getrefcount(n8))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
