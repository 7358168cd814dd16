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
show(len(saved), names(saved))
gc.collect(); show('full')
w1 = Lazarus('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(len(saved), names(saved))
l3 = Lazarus('l3')
del l3
gc.collect(); gc.set_threshold(100, 1, 2)
k4 = []
for i in range(97): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
