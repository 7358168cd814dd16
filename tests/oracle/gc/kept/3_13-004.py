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
g1 = (held for held in [(1, 2), None, 'text'])
next(g1, None)
gc.collect(); show('full')
t2 = (g1, ())
s3 = set(range(2))
s4 = Slotted('s4')
show(len(saved), names(saved))
r5 = weakref.ref(s3, callback('r5'))
l6 = [s3, s4, t2]
show(len(saved), names(saved))
s4 = None
gc.collect(); show('full')
del g1
n7 = Node('n7')
n8 = Node('n8')
del l6
n7 = None
n8.other = n8
n9 = Node('n9')
n8.right = s3
gc.collect(); gc.set_threshold(5, 2, 1)
k10 = []
for i in range(206): k10.append((lambda: i))
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
