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
n1 = Node('n1')
show(len(saved), names(saved))
s2 = Slotted('s2')
n1.left = n1
n1.left = s2
s2.left = n1
gc.collect(); show('full')
n1.left = n1
n1.left = ('a', [])
s2 = None
w3 = Node('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
gc.collect(); gc.set_threshold(100, 2, 1)
k5 = []
for i in range(187): k5.append([i])
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
g6 = (held for held in [n1, n1, n1])
m7 = n1.__init__
gc.collect(); show('full')
show(len(saved), names(saved))
w8 = Node('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
g6 = None
show(len(saved), names(saved))
n1.right = n1
s10 = set(range(1))
s10 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
