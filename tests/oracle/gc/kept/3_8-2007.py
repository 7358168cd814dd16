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
f1 = Finalized('f1')
f1.right = f1
gc.collect(); show('full')
l2 = [f1, f1]
show(len(saved), names(saved))
l3 = [(1, 2)]
l2.append(l3)
gc.collect(); show('full')
f1.other = {}
s4 = set(range(1))
gc.collect(); show('full')
d5 = {}
w6 = Finalized('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = l3
del w6
show(len(saved), names(saved))
l2[:] = [l2, d5]
f1.left = l3
l8 = Lazarus('l8')
gc.collect(); show('full')
gc.collect(); show('full')
r9 = weakref.ref(s4)
l2.append(r9)
n10 = Node('n10')
r9 = None
l2.append(l3)
l3.append(f1)
f1.left = l8
l8.left = l2
d5 = None
l8.left = l3
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
