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
l1 = [2.5, 1, {'k': 1}]
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); show('full')
l1 = None
f2 = Finalized('f2')
gc.collect(); gc.set_threshold(5, 2, 2)
k3 = []
for i in range(24): x = [[], {}]
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
w4 = Lazarus('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = f2
del w4
gc.collect(); show('full')
s6 = Slotted('s6')
del s6
f2.right = f2
r7 = Ref(f2)
l8 = Lazarus('l8')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
