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
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
l3 = [{'k': 1}]
s4 = set(range(2))
l3[:] = [l3, {}]
l5 = [[]]
l3.append(l3)
w6 = Lazarus('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = None
del w6
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
l5 = None
s4 = None
del l3
show(len(saved), names(saved))
t10 = ((), [], (1, 2))
show(len(saved), names(saved))
w11 = Node('w11')
w11.left = [w11, weakref.ref(w11, callback('r12'))]
del w11
l13 = [t10, t10, t10]
show(len(saved), names(saved))
d14 = {0: []}
l13.extend([l13])
f15 = Finalized('f15')
r16 = Ref(f15, callback('r16'))
del d14
show('r16', r16() is None)
l13.insert(0, l13)
t17 = (f15, t10)
show('r16', r16() is None)
m18 = f15.__init__
r19 = weakref.ref(f15, callback('r19'))
del t17
d20 = {0: f15}
gc.collect(); gc.set_threshold(100, 2, 1)
k21 = []
for i in range(43): k21.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
del m18
r22 = weakref.ref(f15, callback('r22'))
s23 = Slotted('s23')
del f15
l24 = [l13]
gc.collect(); gc.set_threshold(50, 1, 1)
k25 = []
for i in range(45): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k25; x = None; gc.collect(); show('settled')
show('r22', r22() is None)
t26 = (l13, t10)
l27 = [t10]
s23 = None
show(len(saved), names(saved))
l24.extend([t10])
w28 = Lazarus('w28')
w28.left, w28.right = weakref.ref(w28, callback('r29')), w28
w28.other = l27
del w28
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
