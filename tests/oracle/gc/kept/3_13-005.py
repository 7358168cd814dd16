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
w1 = Node('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
n3 = Node('n3')
s4 = set(range(1))
r5 = weakref.ref(s4, callback('r5'))
n3.other = r5
n3.left = 1
n3.right = ()
n3 = None
r6 = weakref.ref(s4)
del r6
gc.collect(); gc.set_threshold(50, 2, 2)
k7 = []
for i in range(266): k7.append([[], {}]); len(k7) > 9 and k7.pop(0)
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
s4 = None
show(len(saved), names(saved))
n8 = Node('n8')
del n8
gc.collect(); show('full')
del r5
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
show(len(saved), names(saved))
show(len(saved), names(saved))
w12 = Node('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
f14 = Finalized('f14')
f14.left = f14
del f14
c15 = (lambda held: lambda: held)((1, 2))
t16 = ((1, 2), c15)
c17 = (lambda held: lambda: held)([])
d18 = {0: c15, 1: (), 2: c17}
d18[(1, 2)] = []
d18 = None
gc.collect(); show('full')
c15 = None
gc.collect(); show('full')
del c17
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
