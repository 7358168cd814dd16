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
g1 = (held for held in [])
next(g1, None)
c2 = (lambda held: lambda: held)(g1)
show(order(2))
g3 = (held for held in [])
r4 = weakref.ref(c2, callback('r4'))
c2 = None
g3 = None
show(order(2))
f5 = Finalized('f5')
f5.other = f5
g6 = (held for held in [g1])
show('full', gc.collect())
n7 = Node('n7')
show(order(2))
r8 = Ref(f5, callback('r8'))
r9 = weakref.ref(n7)
f5 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
