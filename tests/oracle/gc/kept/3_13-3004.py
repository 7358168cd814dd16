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
g1 = (held for held in [])
l2 = [g1, (1, 2)]
gc.collect(); show('full')
g1 = None
g3 = (held for held in [l2, ()])
del g3
c4 = (lambda held: lambda: held)(l2)
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
l7 = []
r8 = weakref.ref(c4, callback('r8'))
l7.append(r8)
del l2
gc.collect(); show('full')
show(len(saved), names(saved))
l7.append(())
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = {}
del w9
c4 = None
n11 = Node('n11')
l7.append(l7)
l7 = None
n11.left = n11
r12 = weakref.ref(n11, callback('r12'))
r8 = None
n11 = None
t13 = ()
gc.collect(); show('full')
del t13
gc.collect(); show('full')
d14 = {}
gc.collect(); gc.set_threshold(100, 1, 2)
k15 = []
for i in range(254): x = Node('x')
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
d14 = None
l16 = [(), 2.5, (1, 2)]
l16.append(l16)
gc.collect(); show('full')
w17 = Lazarus('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
del w17
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
