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
gc.collect(); show('full')
n1 = Node('n1')
r2 = weakref.ref(n1)
n1.other = r2
r3 = Ref(n1, callback('r3'))
n1.other = n1
s4 = set(range(3))
r5 = Ref(s4, callback('r5'))
del r2
r6 = weakref.ref(n1, callback('r6'))
f7 = Finalized('f7')
gc.collect(); gc.set_threshold(100, 3, 2)
k8 = []
for i in range(162): k8.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
del f7
show('r6', r6() is None)
show('r3', r3() is None)
c9 = (lambda held: lambda: held)([])
n1.other = c9
n1.left = n1
l10 = [s4, 2.5]
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
