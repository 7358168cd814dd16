# pyrena: preset=2.7
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
c2 = (lambda held: lambda: held)(n1)
gc.collect(); show('full')
gc.collect(); show('full')
l3 = Lazarus('l3')
w4 = Finalized('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = 'text'
del w4
gc.collect(); show('full')
l6 = [n1, l3, n1]
show(len(saved), names(saved))
r7 = weakref.ref(c2, callback('r7'))
l8 = []
l6.append(l6)
g9 = (held for held in [l3])
gc.collect(); gc.set_threshold(20, 2, 2)
k10 = []
for i in range(197): k10.append((lambda: i))
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
d11 = {0: l6}
l6[:] = [[], l3]
gc.collect(); show('full')
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = l8
del w12
m14 = l3.__init__
l15 = [l8, g9, (1, 2)]
l16 = []
l16.insert(0, l15)
l3.left = []
gc.collect(); show('full')
s17 = set(range(2))
gc.collect(); show('full')
gc.collect(); show('full')
l16.insert(0, l16)
show('r7', r7() is None)
w18 = Lazarus('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = {}
del w18
show('r7', r7() is None)
g20 = (held for held in [c2, l8])
g9 = None
r21 = weakref.ref(c2, callback('r21'))
gc.collect(); gc.set_threshold(20, 2, 2)
k22 = []
for i in range(286): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k22; x = None; gc.collect(); show('settled')
g23 = (held for held in ['text', c2, c2])
next(g23, None)
show('r21', r21() is None)
r24 = weakref.ref(s17)
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
