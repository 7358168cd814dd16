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
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = 2.5
del w1
show(len(saved), names(saved))
n3 = Node('n3')
del n3
gc.collect(); gc.set_threshold(20, 2, 1)
k4 = []
for i in range(263): k4.append({'a': []})
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = {}
del w5
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
w7.other = {'k': 1}
del w7
g10 = (held for held in [1, None, ('a', [])])
show(len(saved), names(saved))
show(len(saved), names(saved))
g10 = None
d11 = {0: {}, 1: None, 2: 1}
t12 = (d11, None, d11)
t13 = (d11,)
t13 = None
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
n16 = Node('n16')
l17 = [t12]
w18 = Finalized('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = t12
del w18
l17.append(n16)
l20 = [n16, d11]
g21 = (held for held in [])
next(g21, None)
show(len(saved), names(saved))
r22 = weakref.ref(n16, callback('r22'))
del l17
r23 = Ref(n16, callback('r23'))
l20 = None
d24 = {}
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
