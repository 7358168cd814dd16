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
show(order(2))
s1 = Slotted('s1')
s1.left = s1
s1.left = s1
n2 = Node('n2')
g3 = (held for held in [])
next(g3, None)
n2 = None
show('full', gc.collect())
del g3
show(sys.getrefcount(s1))
l4 = Lazarus('l4')
del s1
r5 = weakref.ref(l4, callback('r5'))
s6 = set(range(2))
del r5
show(gc.get_count())
l4.left = l4
d7 = {0: ('a', []), 1: s6, 2: l4}
show('middle', gc.collect(1))
s6 = None
s8 = set(range(0))
d7 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
