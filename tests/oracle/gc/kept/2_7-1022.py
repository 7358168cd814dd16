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
gc.collect(); gc.set_threshold(50, 3, 1)
k1 = []
for i in range(388): k1.append([[], {}]); len(k1) > 9 and k1.pop(0)
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
d3 = {0: (1, 2), 1: 1, 2: None}
gc.collect(); show('full')
n4 = Node('n4')
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(5, 1, 1)
k5 = []
for i in range(368): x = [[], {}]
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
n4.other = n4
r6 = weakref.ref(n4, callback('r6'))
n4.other = r6
del d3
del n4
show(len(saved), names(saved))
l7 = [r6, {}, r6]
l7.extend([l7])
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
