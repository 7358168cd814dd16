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
show('young', gc.collect(0))
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
g3 = (held for held in ['text', ()])
next(g3, None)
g3 = None
f4 = Finalized('f4')
f4.right = f4
n5 = Node('n5')
l6 = [f4, n5]
m7 = n5.__init__
del n5
r8 = weakref.ref(f4)
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
show('middle', gc.collect(1))
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
del w11
f4 = None
show(gc.is_tracked(l6))
m7 = None
n13 = Node('n13')
del n13
del l6
show(gc.get_count())
w14 = Node('w14')
w14.left = [w14, weakref.ref(w14, callback('r15'))]
del w14
f16 = Finalized('f16')
f17 = Finalized('f17')
f17.left = f17
show(gc.get_count())
r18 = weakref.ref(f16, callback('r18'))
f16.left = f16
show(order(2))
show(gc.get_count())
show('r18', r18() is None)
f17.left = f16
f19 = Finalized('f19')
show('middle', gc.collect(1))
t20 = (f17, [], f16)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
