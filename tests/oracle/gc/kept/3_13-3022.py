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
s1 = Slotted('s1')
del s1
n2 = Node('n2')
show(len(saved), names(saved))
show(len(saved), names(saved))
n2.right = n2
n2 = None
n3 = Node('n3')
n3.left = 1
show(len(saved), names(saved))
gc.collect(); show('full')
n3 = None
gc.collect(); gc.set_threshold(50, 1, 2)
k4 = []
for i in range(60): x = Node('x')
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(20, 3, 2)
k5 = []
for i in range(36): k5.append(Node('x'))
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
s6 = Slotted('s6')
del s6
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); show('full')
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
