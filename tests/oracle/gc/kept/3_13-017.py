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
l1 = [{}]
show(len(saved), names(saved))
l1[:] = [l1, l1]
gc.collect(); show('full')
n2 = Node('n2')
show(len(saved), names(saved))
f3 = Finalized('f3')
del f3
r4 = weakref.ref(n2, callback('r4'))
gc.collect(); show('full')
n5 = Node('n5')
n5.left = n5
gc.collect(); show('full')
gc.collect(); show('full')
n2.left = n5
n5.left = l1
l1.append(n2)
n2.other = n5
l1.append(n5)
n5.left = l1
l1 = None
n2.left = n5
n5.left = n2
del n5
show('r4', r4() is None)
gc.collect(); gc.set_threshold(20, 3, 2)
k6 = []
for i in range(113): k6.append(Finalized('f')); len(k6) > 9 and k6.pop(0)
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
n2.left = 'text'
s7 = Slotted('s7')
s7.right = s7
r8 = weakref.ref(n2, callback('r8'))
s7.left = s7
gc.collect(); gc.set_threshold(20, 3, 2)
k9 = []
for i in range(320): k9.append((i, []))
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
r10 = weakref.ref(n2, callback('r10'))
show('r4', r4() is None)
n2.right = n2
g11 = (held for held in [s7, None, ('a', [])])
next(g11, None)
del s7
s12 = Slotted('s12')
gc.collect(); show('full')
s12.left = ('a', [])
show('r8', r8() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
