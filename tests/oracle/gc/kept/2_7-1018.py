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
c1 = (lambda held: lambda: held)([])
show(len(saved), names(saved))
show(len(saved), names(saved))
n2 = Node('n2')
d3 = {0: c1}
l4 = [c1]
d5 = {0: n2, 1: c1}
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
c6 = (lambda held: lambda: held)(d5)
d3 = None
del n2
del c1
g7 = (held for held in [c6, (1, 2)])
l8 = []
l4 = None
l8.append(l8)
gc.collect(); gc.set_threshold(50, 1, 2)
k9 = []
for i in range(390): x = Node('x')
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
r10 = Ref(c6)
l8.append(l8)
l8 = None
s11 = Slotted('s11')
show(len(saved), names(saved))
s11.left = 2.5
r12 = weakref.ref(c6)
del c6
s11.left = ()
d5 = None
s11 = None
l13 = [g7]
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
