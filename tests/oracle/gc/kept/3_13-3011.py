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
gc.collect(); gc.set_threshold(20, 2, 2)
k1 = []
for i in range(281): k1.append({'a': []})
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
g2 = (held for held in [])
next(g2, None)
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = ('a', [])
del w3
gc.collect(); gc.set_threshold(50, 3, 2)
k5 = []
for i in range(347): x = (i, [])
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
d6 = {0: g2}
d6['key'] = g2
g2 = None
gc.collect(); show('full')
gc.collect(); gc.set_threshold(100, 2, 1)
k7 = []
for i in range(145): k7.append([[], {}])
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
d6 = None
s8 = set(range(0))
n9 = Node('n9')
gc.collect(); show('full')
n9 = None
n10 = Node('n10')
show(len(saved), names(saved))
del n10
gc.collect(); show('full')
n11 = Node('n11')
show(len(saved), names(saved))
gc.collect(); show('full')
del s8
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
