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
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = ()
del w1
g3 = (held for held in [])
next(g3, None)
g4 = (held for held in [])
next(g4, None)
s5 = set(range(2))
n6 = Node('n6')
show(gc.is_tracked(g3))
show('middle', gc.collect(1))
t7 = (g4,)
s8 = Slotted('s8')
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
s8.left = s8
show(gc.get_count())
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
del w11
del g3
n6.left = n6
n6 = None
s8.right = s5
del s5
show(sys.getrefcount(g4))
show('full', gc.collect())
show(len(gc.get_referents(g4)))
w13 = Node('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
s15 = Slotted('s15')
g4 = None
s15 = None
show(gc.is_tracked(s8))
l16 = [s8]
del t7
l16 = None
s8.left = s8
s8.left = s8
show(gc.is_tracked(s8))
t17 = ()
t17 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
