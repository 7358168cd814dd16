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
gc.collect(); show('full')
show(len(saved), names(saved))
d1 = {}
del d1
gc.collect(); show('full')
gc.collect(); gc.set_threshold(20, 1, 2)
k2 = []
for i in range(163): x = [i]
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
d3 = {0: None, 1: None, 2: 1}
t4 = (None,)
gc.collect(); show('full')
d3[(1, 2)] = 2.5
d3 = None
t4 = None
n5 = Node('n5')
n5 = None
show(len(saved), names(saved))
n6 = Node('n6')
del n6
gc.collect(); show('full')
l7 = Lazarus('l7')
l7.right = l7
l7 = None
show(len(saved), names(saved))
f8 = Finalized('f8')
f8.left = f8
del f8
c9 = (lambda held: lambda: held)((1, 2))
t10 = ((1, 2), c9)
c11 = (lambda held: lambda: held)([])
d12 = {0: c9, 1: (), 2: c11}
d12[(1, 2)] = []
d12 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
