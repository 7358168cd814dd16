# pyrena: preset=3.13
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
show(len(saved), names(saved))
d1 = {0: None}
d1[(1, 2)] = d1
s2 = set(range(1))
r3 = weakref.ref(s2, callback('r3'))
del s2
del r3
w4 = Lazarus('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
d1['key'] = d1
d1[1] = d1
gc.collect(); gc.set_threshold(5, 1, 2)
k7 = []
for i in range(194): x = Finalized('f')
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
d1[0] = d1
d1[0] = d1
del d1
n8 = Node('n8')
gc.collect(); show('full')
del n8
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = {'k': 1}
del w9
l11 = Lazarus('l11')
gc.collect(); show('full')
r12 = weakref.ref(l11, callback('r12'))
l11.left = l11
show('r12', r12() is None)
l11 = None
show(len(saved), names(saved))
g13 = (held for held in [])
g13 = None
t14 = (1,)
del t14
gc.collect(); show('full')
f15 = Finalized('f15')
del f15
n16 = Node('n16')
n17 = Node('n17')
del n16
n17.other = n17
n17.other = ()
show('r12', r12() is None)
n18 = Node('n18')
show('r12', r12() is None)
n18 = None
n17.other = n17
n19 = Node('n19')
n17.left = n19
n19.left = n17
w20 = Lazarus('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
n17.left = n19
n19.left = n17
r22 = weakref.ref(n19)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
