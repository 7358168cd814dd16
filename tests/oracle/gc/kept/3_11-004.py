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
g1 = (held for held in [(1, 2), None, 'text'])
next(g1, None)
show('full', gc.collect())
t2 = (g1, ())
s3 = set(range(2))
s4 = Slotted('s4')
show(order(2))
r5 = weakref.ref(s3, callback('r5'))
l6 = []
w7 = Lazarus('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
show(order(1))
l6[:] = [s4, (1, 2)]
del l6
del g1
s4.left = {'k': 1}
n9 = Node('n9')
n10 = Node('n10')
n10 = None
n11 = Node('n11')
n12 = Node('n12')
s4.right = s3
show('full', gc.collect())
t2 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
