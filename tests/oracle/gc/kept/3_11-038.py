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
l1 = [(1, 2), []]
s2 = set(range(1))
s2 = None
show('young', gc.collect(0))
l1.append(l1)
del l1
show(gc.get_count())
g3 = (held for held in [(1, 2)])
next(g3, None)
g3 = None
w4 = Finalized('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = ()
del w4
t6 = ((),)
d7 = {0: 2.5, 1: 'text', 2: t6}
show('full', gc.collect())
d7[0] = d7
d7[1] = d7
n8 = Node('n8')
show(order(2))
del d7
r9 = weakref.ref(n8, callback('r9'))
r10 = Ref(n8, callback('r10'))
s11 = Slotted('s11')
r12 = weakref.ref(n8, callback('r12'))
n8.other = r12
show('full', gc.collect(), gc.get_count())
del s11
c13 = (lambda held: lambda: held)(t6)
show('full', gc.collect())
t6 = None
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = c13
del w14
n8.left = r12
del n8
c16 = (lambda held: lambda: held)(c13)
show(order(2))
c13 = None
show('full', gc.collect())
show('r10', r10() is None)
t17 = (r12, r12)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
