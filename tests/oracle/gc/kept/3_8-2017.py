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
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
s3 = Slotted('s3')
gc.collect(); gc.set_threshold(100, 1, 2)
k4 = []
for i in range(145): k4.append(Node('x'))
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
s3.right = s3
gc.collect(); show('full')
show(len(saved), names(saved))
del s3
s6 = set(range(1))
w7 = Lazarus('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
f9 = Finalized('f9')
r10 = weakref.ref(f9)
f9.other = r10
show(len(saved), names(saved))
f9.right = f9
show(len(saved), names(saved))
s11 = set(range(3))
del f9
g12 = (held for held in [s11])
next(g12, None)
show(len(saved), names(saved))
n13 = Node('n13')
gc.collect(); show('full')
l14 = []
n15 = Node('n15')
n15.left = l14
l14.append(n13)
n13.left = n15
n15.left = n15
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
