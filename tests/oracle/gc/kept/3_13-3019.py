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
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = 'text'
del w1
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
n3 = Node('n3')
gc.collect(); gc.set_threshold(5, 1, 1)
k4 = []
for i in range(203): x = [[], {}]
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
del w5
del n3
f7 = Finalized('f7')
del f7
show(len(saved), names(saved))
l8 = []
l8.insert(0, 2.5)
l8 = None
gc.collect(); show('full')
w9 = Node('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
l11 = Lazarus('l11')
l11.right = l11
l11.right = l11
l11.left = 1
l11.right = l11
d12 = {0: l11, 1: l11, 2: l11}
r13 = weakref.ref(l11, callback('r13'))
del l11
gc.collect(); show('full')
d12['key'] = d12
d12[0] = d12
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
