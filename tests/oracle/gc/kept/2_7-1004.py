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
g1 = (held for held in [2.5])
next(g1, None)
g2 = (held for held in [[]])
next(g2, None)
d3 = {}
g2 = None
l4 = [g1, (), g1]
g5 = (held for held in [d3, g1, d3])
next(g5, None)
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = d3
del w6
gc.collect(); show('full')
gc.collect(); gc.set_threshold(50, 2, 2)
k8 = []
for i in range(389): k8.append({'a': []}); len(k8) > 9 and k8.pop(0)
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
gc.collect(); show('full')
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = 2.5
del w9
gc.collect(); show('full')
t11 = (g1, g5)
show(len(saved), names(saved))
del g5
del g1
del t11
d3['ring'] = d3
del l4
f12 = Finalized('f12')
r13 = weakref.ref(f12)
f12.other = r13
show(len(saved), names(saved))
r13 = None
gc.collect(); gc.set_threshold(100, 2, 2)
k14 = []
for i in range(146): k14.append(Node('x')); len(k14) > 9 and k14.pop(0)
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
d3 = None
show(len(saved), names(saved))
l15 = [f12, f12]
f12.other = 1
show(len(saved), names(saved))
w16 = Lazarus('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
w16.other = f12
del w16
gc.collect(); gc.set_threshold(100, 3, 2)
k18 = []
for i in range(174): x = [[], {}]
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
del l15
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
