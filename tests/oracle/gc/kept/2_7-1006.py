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
t1 = (1, 2.5, {'k': 1})
del t1
show(len(saved), names(saved))
gc.collect(); show('full')
n2 = Node('n2')
n3 = Node('n3')
n4 = Node('n4')
m5 = n4.__init__
gc.collect(); show('full')
gc.collect(); show('full')
show(len(saved), names(saved))
t6 = ()
show(len(saved), names(saved))
n3.other = n2
l7 = []
show(len(saved), names(saved))
t6 = None
n3.left = {}
l8 = Lazarus('l8')
r9 = weakref.ref(l8, callback('r9'))
gc.collect(); gc.set_threshold(20, 2, 1)
k10 = []
for i in range(352): x = [[], {}]
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
del m5
n4.other = {'k': 1}
show('r9', r9() is None)
n2.left = l8
l8.left = n2
l7.append('text')
show('r9', r9() is None)
n3.right = n4
d11 = {0: 1, 1: n2, 2: n2}
n4 = None
del l8
n2.left = (1, 2)
del n3
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
