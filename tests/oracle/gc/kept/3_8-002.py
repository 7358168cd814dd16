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
l1 = []
l1 = None
gc.collect(); gc.set_threshold(20, 3, 1)
k2 = []
for i in range(240): x = [i]
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
l3 = [(1, 2), []]
show(len(saved), names(saved))
gc.collect(); show('full')
l3.extend([l3])
w4 = Finalized('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
del w4
l3 = None
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = (1, 2)
del w6
show(len(saved), names(saved))
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
gc.collect(); show('full')
w10 = Finalized('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
del w10
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
l13 = []
gc.collect(); show('full')
l13.extend([l13])
l15 = []
l16 = []
n17 = Node('n17')
f18 = Finalized('f18')
l13.append(f18)
f18.left = l13
del f18
l16 = None
n19 = Node('n19')
n19.other = 'text'
del l13
w20 = Node('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
w20.other = n17
del w20
n19.left = n17
n17.left = n19
g22 = (held for held in [n17])
next(g22, None)
n17.other = n17
t23 = (l15,)
n19.left = n19
n19 = None
l15.append(l15)
f24 = Finalized('f24')
t25 = ()
show(len(saved), names(saved))
w26 = Finalized('w26')
w26.left, w26.right = weakref.ref(w26, callback('r27')), w26
w26.other = 2.5
del w26
r28 = Ref(f24, callback('r28'))
r29 = Ref(n17)
del l15
t23 = None
n17 = None
l30 = [t25, (1, 2)]
f31 = Finalized('f31')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
