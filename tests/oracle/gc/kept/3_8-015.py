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
s1 = Slotted('s1')
s1.right = s1
n2 = Node('n2')
del n2
del s1
gc.collect(); gc.set_threshold(100, 1, 2)
k3 = []
for i in range(309): k3.append(Finalized('f')); len(k3) > 9 and k3.pop(0)
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
l4 = Lazarus('l4')
l4.right = l4
gc.collect(); show('full')
l4.left = {}
l5 = Lazarus('l5')
t6 = (l5, l5)
del l5
show(len(saved), names(saved))
c7 = (lambda held: lambda: held)(l4)
s8 = Slotted('s8')
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 2, 2)
k9 = []
for i in range(367): x = Node('x')
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
s10 = set(range(0))
n11 = Node('n11')
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
