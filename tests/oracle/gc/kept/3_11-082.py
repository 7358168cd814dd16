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
show(order(0))
f1 = Finalized('f1')
del f1
show(gc.get_count())
show(gc.get_count())
show(gc.get_count())
t2 = ((), 1)
show(sys.getrefcount(t2))
w3 = Finalized('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = t2
del w3
n5 = Node('n5')
n6 = Node('n6')
s7 = set(range(2))
r8 = Ref(n5, callback('r8'))
g9 = (held for held in [t2, s7, s7])
next(g9, None)
t2 = None
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = g9
del w10
del n6
f12 = Finalized('f12')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
