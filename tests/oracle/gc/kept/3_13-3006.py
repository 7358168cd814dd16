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
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
l1 = Lazarus('l1')
l1.left = l1
w2 = Lazarus('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
w4 = Node('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
s6 = set(range(3))
l7 = [l1, l1]
gc.collect(); show('full')
s6 = None
del l7
l1.other = l1
gc.collect(); gc.set_threshold(100, 3, 2)
k8 = []
for i in range(215): k8.append({'a': []})
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
del l1
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
gc.collect(); gc.set_threshold(20, 1, 1)
k11 = []
for i in range(272): k11.append(Finalized('f')); len(k11) > 9 and k11.pop(0)
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
l12 = Lazarus('l12')
l12.left = 1
gc.collect(); show('full')
l12.right = l12
gc.collect(); show('full')
r13 = Ref(l12)
r14 = Ref(l12)
show('r13', r13() is None)
gc.collect(); show('full')
n15 = Node('n15')
l12 = None
n16 = Node('n16')
n16.left = n15
n15.left = n16
show(len(saved), names(saved))
l17 = [n15, 2.5]
f18 = Finalized('f18')
s19 = set(range(1))
n15.left = n15
m20 = n15.__init__
m21 = n16.__init__
f18.left = n16
n16.left = f18
s22 = Slotted('s22')
w23 = Node('w23')
w23.left = [w23, weakref.ref(w23, callback('r24'))]
w23.other = []
del w23
n16.right = f18
del n16
l25 = [{'k': 1}, l17]
show(len(saved), names(saved))
t26 = (s22, s19, {'k': 1})
s22 = None
l27 = [s19, f18, t26]
l27.insert(0, l27)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
