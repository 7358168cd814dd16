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
l1 = [[]]
l1.extend([l1])
del l1
gc.collect(); show('full')
gc.collect(); show('full')
l2 = []
gc.collect(); show('full')
l3 = [l2, l2]
l2.append(l3)
l3.append(l2)
gc.collect(); show('full')
del l2
l3 = None
gc.collect(); gc.set_threshold(50, 3, 2)
k4 = []
for i in range(311): k4.append(Node('x'))
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
d5 = {0: ('a', []), 1: 2.5}
d5[1] = d5
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
del w6
show(len(saved), names(saved))
d5 = None
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
