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
l1 = Lazarus('l1')
w2 = Lazarus('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
del l1
f4 = Finalized('f4')
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(5, 3, 1)
k5 = []
for i in range(72): k5.append([i])
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
del f4
t6 = ()
w7 = Lazarus('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
l9 = [None]
l9 = None
g10 = (held for held in [t6, 1, t6])
next(g10, None)
w11 = Lazarus('w11')
w11.left = [w11, weakref.ref(w11, callback('r12'))]
del w11
t6 = None
gc.collect(); gc.set_threshold(20, 2, 2)
k14 = []
for i in range(237): x = {'a': []}
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
w15 = Finalized('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
del w15
show(len(saved), names(saved))
show(len(saved), names(saved))
t17 = (g10, g10, g10)
del t17
g10 = None
w18 = Lazarus('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = None
del w18
s20 = Slotted('s20')
gc.collect(); show('full')
s20 = None
t21 = ((1, 2), 'text', 2.5)
show(len(saved), names(saved))
t21 = None
f22 = Finalized('f22')
f22 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(5, 2, 1)
k23 = []
for i in range(85): k23.append((lambda: i))
gc.set_threshold(700, 10, 10); del k23; x = None; gc.collect(); show('settled')
n24 = Node('n24')
s25 = Slotted('s25')
r26 = weakref.ref(n24)
show('r26', r26() is None)
f27 = Finalized('f27')
r28 = weakref.ref(n24, callback('r28'))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
