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
l1 = Lazarus('l1')
show(len(gc.get_referents(l1)))
l1.other = l1
l1.other = l1
del l1
show(len(saved), names(saved))
show(len(saved), names(saved))
l2 = Lazarus('l2')
t3 = (None,)
l2 = None
g4 = (held for held in [])
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = (1, 2)
del w5
g7 = (held for held in [{'k': 1}])
g7 = None
l8 = [{'k': 1}, t3, t3]
show(gc.is_finalized(l8))
l8 = None
l9 = [g4, t3]
show('middle', gc.collect(1))
l9 = None
show(len(gc.get_referents(g4)))
show(order(2))
n10 = Node('n10')
l11 = []
show('full', gc.collect())
n10.other = t3
show(order(2))
del g4
del n10
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = []
del w12
l14 = [l11, ('a', [])]
s15 = set(range(0))
w16 = Finalized('w16')
w16.left, w16.right = weakref.ref(w16, callback('r17')), w16
del w16
show(gc.get_count())
del l14
del l11
show(order(2))
show(order(2))
s15 = None
t3 = None
l18 = []
l19 = []
show(gc.get_count())
show(sys.getrefcount(l18))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
