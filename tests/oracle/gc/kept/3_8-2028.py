# pyrena: preset=3.8
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
n1 = Node('n1')
t2 = (n1, n1)
n1.other = t2
r3 = weakref.ref(n1)
r4 = Ref(n1, callback('r4'))
n1.other = r4
gc.collect(); show('full')
n1 = None
g5 = (held for held in [r4, r4, r4])
next(g5, None)
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
del w6
g8 = (held for held in [g5, g5, r4])
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
show('r3', r3() is None)
gc.collect(); gc.set_threshold(100, 1, 1)
k11 = []
for i in range(166): x = [i]
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
l12 = [t2, 1, g8]
l13 = [r4, {'k': 1}, []]
l12.append(l13)
l13.append(l12)
l12.append(l13)
l13.append(l12)
del r4
l14 = [l12, l12]
l15 = [[]]
l16 = Lazarus('l16')
del l12
n17 = Node('n17')
n18 = Node('n18')
r19 = Ref(n17, callback('r19'))
n18 = None
gc.collect(); show('full')
t2 = None
n17.left = l15
l15.append(l16)
l16.left = n17
l20 = Lazarus('l20')
f21 = Finalized('f21')
n17.right = l20
n22 = Node('n22')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
