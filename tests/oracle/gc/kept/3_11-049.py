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
n1 = Node('n1')
m2 = n1.__init__
show('full', gc.collect())
r3 = weakref.ref(n1, callback('r3'))
n1.other = r3
m2 = None
r4 = Ref(n1)
n1.left = r3
show(order(2))
show('young', gc.collect(0))
show(order(2))
show('full', gc.collect())
show(order(0))
n5 = Node('n5')
g6 = (held for held in [n1, r3])
show(order(2))
show(gc.is_tracked(n5))
del n1
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
