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
n1 = Node('n1')
n1 = None
l2 = []
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
l5 = Lazarus('l5')
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = l2
del w6
show(len(saved), names(saved))
del l5
show(len(saved), names(saved))
l2 = None
g8 = (held for held in [None, ()])
next(g8, None)
g8 = None
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = 2.5
del w9
gc.collect(); show('full')
l12 = []
del l12
show(len(saved), names(saved))
s13 = Slotted('s13')
s13.left = s13
l14 = [s13]
s13.left = s13
s13.right = s13
s13.right = l14
l14[:] = [1, {}]
gc.collect(); show('full')
del l14
f15 = Finalized('f15')
f15 = None
show(len(saved), names(saved))
s13 = None
l16 = Lazarus('l16')
l16.left = l16
l16.left = (1, 2)
gc.collect(); show('full')
w17 = Lazarus('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
w17.other = 2.5
del w17
del l16
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
