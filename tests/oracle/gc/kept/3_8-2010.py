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
show(len(saved), names(saved))
show(len(saved), names(saved))
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = 2.5
del w1
gc.collect(); gc.set_threshold(100, 3, 2)
k3 = []
for i in range(159): k3.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
d4 = {}
l5 = Lazarus('l5')
s6 = set(range(1))
l5.right = s6
s6 = None
s7 = Slotted('s7')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
