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
l1 = [(1, 2)]
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = l1
del w2
l1 = None
gc.collect(); show('full')
n4 = Node('n4')
del n4
c5 = (lambda held: lambda: held)(('a', []))
r6 = Ref(c5)
del c5
gc.collect(); gc.set_threshold(5, 2, 1)
k7 = []
for i in range(31): k7.append([i]); len(k7) > 9 and k7.pop(0)
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
gc.collect(); show('full')
s10 = set(range(1))
s10 = None
c11 = (lambda held: lambda: held)({})
r12 = Ref(c11)
g13 = (held for held in [c11, c11, c11])
show('r6', r6() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
