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
g1 = (held for held in [None, ()])
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
s2 = set(range(1))
n3 = Node('n3')
c4 = (lambda held: lambda: held)(g1)
gc.collect(); show('full')
r5 = Ref(c4, callback('r5'))
n3.other = 1
s2 = None
show('r5', r5() is None)
c6 = (lambda held: lambda: held)(c4)
gc.collect(); show('full')
show('r5', r5() is None)
gc.collect(); show('full')
d7 = {}
d7 = None
n3.right = {'k': 1}
gc.collect(); gc.set_threshold(50, 3, 1)
k8 = []
for i in range(167): x = [[], {}]
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
show('r5', r5() is None)
gc.collect(); show('full')
c9 = (lambda held: lambda: held)(c4)
s10 = set(range(1))
show('r5', r5() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
