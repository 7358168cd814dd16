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
del n1
s2 = set(range(2))
del s2
gc.collect(); show('full')
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = ('a', [])
del w3
l5 = [1, {'k': 1}, (1, 2)]
l5 = None
t6 = (2.5,)
show(len(saved), names(saved))
n7 = Node('n7')
n7.right = n7
gc.collect(); show('full')
del t6
n7.right = n7
l8 = [1]
g9 = (held for held in [('a', []), n7, {'k': 1}])
r10 = Ref(n7, callback('r10'))
n7 = None
l11 = Lazarus('l11')
g12 = (held for held in [l8])
next(g12, None)
l13 = [2.5]
s14 = set(range(0))
l15 = [l13]
f16 = Finalized('f16')
del g9
gc.collect(); gc.set_threshold(5, 3, 1)
k17 = []
for i in range(265): k17.append(Node('x'))
gc.set_threshold(700, 10, 10); del k17; x = None; gc.collect(); show('settled')
l15.append(1)
l11.left = l11
c18 = (lambda held: lambda: held)(l8)
r19 = Ref(s14, callback('r19'))
gc.collect(); show('full')
l8[:] = [None, []]
s20 = set(range(3))
l15 = None
l8.append(l11)
l11.left = l8
n21 = Node('n21')
show(len(saved), names(saved))
l13.append(n21)
n21.left = f16
f16.left = l11
l11.left = l13
gc.collect(); show('full')
l22 = [g12]
l22.append(f16)
f16.left = l22
r23 = Ref(n21)
f24 = Finalized('f24')
w25 = Lazarus('w25')
w25.left, w25.right = weakref.ref(w25, callback('r26')), w25
del w25
gc.collect(); gc.set_threshold(5, 2, 2)
k27 = []
for i in range(259): k27.append([i]); len(k27) > 9 and k27.pop(0)
gc.set_threshold(700, 10, 10); del k27; x = None; gc.collect(); show('settled')
m28 = f24.__init__
del l8
g29 = (held for held in [])
show(len(saved), names(saved))
del f16
l30 = Lazarus('l30')
l30.left = f24
f24.left = l30
del g12
l11.left = l11
t31 = (n21, 1)
gc.collect(); gc.set_threshold(100, 2, 2)
k32 = []
for i in range(295): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k32; x = None; gc.collect(); show('settled')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
