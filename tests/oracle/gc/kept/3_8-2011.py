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
c1 = (lambda held: lambda: held)(2.5)
c1 = None
gc.collect(); gc.set_threshold(5, 2, 2)
k2 = []
for i in range(331): x = [[], {}]
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
gc.collect(); gc.set_threshold(20, 3, 1)
k3 = []
for i in range(112): x = [i]
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
w4 = Finalized('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
del w4
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 3, 1)
k6 = []
for i in range(200): k6.append([i]); len(k6) > 9 and k6.pop(0)
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
l7 = [{}, 2.5]
s8 = Slotted('s8')
s9 = Slotted('s9')
s8 = None
s9.right = 1
gc.collect(); show('full')
l7.append(l7)
s9.right = {}
l7[:] = [s9, 1]
show(len(saved), names(saved))
gc.collect(); show('full')
del l7
d10 = {0: s9, 1: s9}
gc.collect(); show('full')
s11 = Slotted('s11')
show(len(saved), names(saved))
s11 = None
s12 = set(range(1))
del s12
d13 = {0: s9, 1: ()}
show(len(saved), names(saved))
l14 = Lazarus('l14')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
