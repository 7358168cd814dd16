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
gc.collect(); show('full')
show(len(saved), names(saved))
l1 = Lazarus('l1')
l1.right = l1
l1.other = l1
c2 = (lambda held: lambda: held)(l1)
l1 = None
show(len(saved), names(saved))
r3 = Ref(c2)
show('r3', r3() is None)
r4 = weakref.ref(c2, callback('r4'))
gc.collect(); show('full')
r5 = Ref(c2)
n6 = Node('n6')
gc.collect(); show('full')
gc.collect(); gc.set_threshold(5, 3, 2)
k7 = []
for i in range(165): x = Node('x')
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
l8 = [(1, 2), c2, c2]
n9 = Node('n9')
del l8
n10 = Node('n10')
l11 = []
n10.left = n9
n12 = Node('n12')
r13 = weakref.ref(n10)
gc.collect(); show('full')
show('r5', r5() is None)
l11.append(n10)
n10.left = n12
n12.left = l11
l11 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
