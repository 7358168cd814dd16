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
f1 = Finalized('f1')
f1.right = f1
show(len(saved), names(saved))
f1 = None
c2 = (lambda held: lambda: held)(2.5)
c4 = (lambda held: lambda: held)(c2)
c4 = None
c2 = None
show(len(saved), names(saved))
l5 = [(1, 2)]
t6 = (1, [])
l5[:] = [None, t6]
t6 = None
l5[:] = [2.5, 2.5]
l5 = None
s7 = Slotted('s7')
show(len(saved), names(saved))
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
n10 = Node('n10')
t11 = (s7,)
s7.right = t11
del t11
l12 = Lazarus('l12')
t13 = ({'k': 1},)
show(len(saved), names(saved))
show(len(saved), names(saved))
c14 = (lambda held: lambda: held)((1, 2))
gc.collect(); gc.set_threshold(5, 3, 2)
k15 = []
for i in range(162): k15.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
s7.left = l12
n10 = None
s7.left = l12
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(20, 2, 2)
k16 = []
for i in range(225): k16.append((lambda: i))
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
c14 = None
s7.right = t13
s7 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
del l12
show(len(saved), names(saved))
n17 = Node('n17')
f18 = Finalized('f18')
gc.collect(); show('full')
show(len(saved), names(saved))
w19 = Lazarus('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
w21 = Finalized('w21')
w21.left, w21.right = weakref.ref(w21, callback('r22')), w21
w21.other = t13
del w21
gc.collect(); show('full')
l23 = [None, t13]
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
