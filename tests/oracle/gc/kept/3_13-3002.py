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
l1 = [{'k': 1}, (1, 2), 1]
d2 = {0: l1, 1: l1}
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = d2
del w3
del d2
n5 = Node('n5')
f6 = Finalized('f6')
gc.collect(); show('full')
l7 = [l1]
w8 = Lazarus('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = f6
del w8
l1.append(l1)
l1.extend([l7])
t10 = (2.5, l1)
g11 = (held for held in [f6, 'text'])
n12 = Node('n12')
del t10
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = f6
del w13
gc.collect(); gc.set_threshold(50, 2, 1)
k15 = []
for i in range(88): k15.append(Slotted('s')); len(k15) > 9 and k15.pop(0)
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
del g11
gc.collect(); show('full')
n5.left = n12
gc.collect(); show('full')
del l7
n12.other = n5
gc.collect(); show('full')
r16 = Ref(n12)
r17 = weakref.ref(f6, callback('r17'))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
