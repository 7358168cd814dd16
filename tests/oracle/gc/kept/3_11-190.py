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
show(order(2))
d1 = {}
show(sys.getrefcount(d1))
show(sys.getrefcount(d1))
d1 = None
g2 = (held for held in [2.5, {}])
w3 = Finalized('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
show('full', gc.collect())
show(order(1))
show(len(gc.get_referents(g2)))
show('full', gc.collect(), gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
