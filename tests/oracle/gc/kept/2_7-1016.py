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
n1 = Node('n1')
show(len(saved), names(saved))
n1.right = n1
n1 = None
c2 = (lambda held: lambda: held)(())
gc.collect(); show('full')
del c2
t3 = ({'k': 1}, 2.5, None)
n4 = Node('n4')
n4.left = n4
n4.left = t3
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = 1
del w5
r7 = Ref(n4, callback('r7'))
m8 = n4.__init__
n4.right = m8
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
gc.collect(); gc.set_threshold(100, 3, 1)
k11 = []
for i in range(61): x = Node('x')
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
f12 = Finalized('f12')
m8 = None
n4.right = (1, 2)
f12 = None
f13 = Finalized('f13')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
