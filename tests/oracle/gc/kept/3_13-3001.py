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
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(50, 3, 1)
k3 = []
for i in range(371): k3.append(Node('x'))
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
w4 = Finalized('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
w4.other = (1, 2)
del w4
n6 = Node('n6')
n6 = None
gc.collect(); gc.set_threshold(5, 2, 2)
k7 = []
for i in range(394): x = [[], {}]
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
gc.collect(); gc.set_threshold(50, 3, 2)
k8 = []
for i in range(40): x = {'a': []}
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(20, 3, 1)
k9 = []
for i in range(95): k9.append((lambda: i))
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
n10 = Node('n10')
n10 = None
show(len(saved), names(saved))
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
