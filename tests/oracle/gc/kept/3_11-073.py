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
s1 = Slotted('s1')
s1 = None
show(gc.get_count())
w2 = Node('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = 1
del w2
show('young', gc.collect(0))
show(order(2))
n4 = Node('n4')
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
n4.right = n4
m7 = n4.__init__
m8 = n4.__init__
show(sys.getrefcount(m8))
del m7
f9 = Finalized('f9')
r10 = Ref(f9)
n11 = Node('n11')
n11 = None
n4.left = f9
f9.left = n4
g12 = (held for held in [])
next(g12, None)
n4.left = f9
f9.left = n4
del n4
l13 = [g12, None]
r14 = Ref(f9)
r15 = weakref.ref(f9, callback('r15'))
show(gc.get_count())
r16 = weakref.ref(f9, callback('r16'))
l13.append(r16)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
