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
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 1, 1)
k1 = []
for i in range(253): k1.append(Finalized('f')); len(k1) > 9 and k1.pop(0)
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
t2 = ([], (1, 2), 'text')
t2 = None
w3 = Finalized('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = None
del w3
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = ()
del w5
show(len(saved), names(saved))
l7 = Lazarus('l7')
r8 = weakref.ref(l7)
r9 = Ref(l7, callback('r9'))
t10 = ()
t10 = None
gc.collect(); gc.set_threshold(5, 3, 2)
k11 = []
for i in range(86): k11.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
show('r9', r9() is None)
l12 = Lazarus('l12')
show(len(saved), names(saved))
l7.right = l7
show('r9', r9() is None)
r13 = weakref.ref(l12)
gc.collect(); show('full')
show('r13', r13() is None)
g14 = (held for held in [('a', [])])
next(g14, None)
d15 = {0: l12, 1: r8}
n16 = Node('n16')
n16.left = 'text'
d15[(1, 2)] = l12
f17 = Finalized('f17')
n16 = None
w18 = Finalized('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
del w18
w20 = Node('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
w20.other = d15
del w20
s22 = set(range(3))
t23 = (l7, l7, f17)
del t23
l12.other = l12
d24 = {0: l7}
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
