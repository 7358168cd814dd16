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
l1 = ['text', 'text']
del l1
show(len(saved), names(saved))
l2 = Lazarus('l2')
gc.collect(); show('full')
gc.collect(); show('full')
r3 = Ref(l2, callback('r3'))
del l2
g4 = (held for held in [None, []])
gc.collect(); gc.set_threshold(20, 1, 2)
k5 = []
for i in range(196): k5.append([[], {}]); len(k5) > 9 and k5.pop(0)
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
n6 = Node('n6')
n6.left = n6
show('r3', r3() is None)
n6.other = (1, 2)
l7 = []
n6.left = n6
r8 = weakref.ref(n6, callback('r8'))
n6.right = n6
gc.collect(); gc.set_threshold(50, 3, 2)
k9 = []
for i in range(215): k9.append(Finalized('f')); len(k9) > 9 and k9.pop(0)
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
n6.left = l7
l7.append(n6)
n6.left = l7
l7.append(n6)
n6 = None
c10 = (lambda held: lambda: held)(l7)
d11 = {0: g4, 1: c10}
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
