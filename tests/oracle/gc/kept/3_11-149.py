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
n3 = Node('n3')
d4 = {}
r5 = weakref.ref(n3, callback('r5'))
show(len(saved), names(saved))
del d4
del n1
del n3
s6 = set(range(3))
show(gc.is_tracked(m2))
g7 = (held for held in [m2, 1, s6])
next(g7, None)
show(sys.getrefcount(m2))
l8 = []
r10 = weakref.ref(s6, callback('r10'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
