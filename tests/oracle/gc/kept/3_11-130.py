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
w1 = Lazarus('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = 2.5
del w1
show('full', gc.collect())
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
f3 = Finalized('f3')
del f3
show(order(2))
show(order(2))
c4 = (lambda held: lambda: held)(('a', []))
show('middle', gc.collect(1))
show(gc.is_finalized(c4))
show(sys.getrefcount(c4))
del c4
n6 = Node('n6')
n6 = None
show('middle', gc.collect(1))
show(order(1))
show(order(2))
show(gc.get_count())
show('full', gc.collect())
s8 = set(range(3))
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
n9 = Node('n9')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
