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
n1 = Node('n1')
n1 = None
l2 = []
show(len(saved), names(saved))
l2 = None
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(20, 2, 1)
k3 = []
for i in range(230): k3.append(Finalized('f')); len(k3) > 9 and k3.pop(0)
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
g4 = (held for held in [None, ()])
next(g4, None)
g4 = None
show(len(saved), names(saved))
gc.collect(); show('full')
l6 = []
del l6
gc.collect(); show('full')
s7 = Slotted('s7')
s7.left = s7
l8 = [s7]
s7.left = s7
s7.right = s7
s7.right = l8
l8[:] = [1, {}]
gc.collect(); gc.set_threshold(20, 3, 1)
k9 = []
for i in range(242): k9.append((i, [])); len(k9) > 9 and k9.pop(0)
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
f10 = Finalized('f10')
f10 = None
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
