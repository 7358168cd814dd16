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
show('full', gc.collect(), gc.get_count())
show(gc.get_count())
show(order(2))
s1 = Slotted('s1')
s1.right = 1
show(order(0))
del s1
s2 = set(range(1))
show(sys.getrefcount(s2))
r3 = weakref.ref(s2, callback('r3'))
s2 = None
t4 = (2.5, 'text')
f5 = Finalized('f5')
del f5
show(order(1))
del t4
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
