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
show(len(saved), names(saved))
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
n3 = Node('n3')
gc.collect(); gc.set_threshold(50, 3, 2)
k4 = []
for i in range(30): k4.append([i])
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
n3.left = n3
n3 = None
n5 = Node('n5')
gc.collect(); show('full')
gc.collect(); show('full')
del n5
show(len(saved), names(saved))
show(len(saved), names(saved))
w6 = Finalized('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = (1, 2)
del w6
l8 = Lazarus('l8')
w9 = Lazarus('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = l8
del w9
l8.other = 1
c11 = (lambda held: lambda: held)(l8)
f12 = Finalized('f12')
g13 = (held for held in [])
r14 = Ref(l8)
f12.other = r14
gc.collect(); show('full')
l8.left = l8
c15 = (lambda held: lambda: held)(g13)
w16 = Finalized('w16')
w16.left, w16.right = weakref.ref(w16, callback('r17')), w16
w16.other = c11
del w16
r18 = Ref(f12)
l8.right = l8
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
