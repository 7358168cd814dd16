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
show(len(saved), names(saved))
show(len(saved), names(saved))
c1 = (lambda held: lambda: held)(None)
del c1
g2 = (held for held in [('a', []), ('a', [])])
next(g2, None)
c3 = (lambda held: lambda: held)(g2)
c3 = None
gc.collect(); show('full')
l4 = []
g2 = None
f5 = Finalized('f5')
r6 = weakref.ref(f5, callback('r6'))
l4.append(l4)
f5.left = l4
l4.append(f5)
gc.collect(); show('full')
r7 = weakref.ref(f5)
gc.collect(); show('full')
show('r6', r6() is None)
l4.extend([f5])
n8 = Node('n8')
l9 = [f5, f5, n8]
r10 = weakref.ref(f5, callback('r10'))
del f5
show('r7', r7() is None)
del l9
show(len(saved), names(saved))
l4.extend([n8])
n8.left = l4
l4.append(n8)
n8.left = l4
t11 = (None,)
gc.collect(); show('full')
l4.append(('a', []))
f12 = Finalized('f12')
s13 = Slotted('s13')
t11 = None
s13.right = (1, 2)
f12.left = s13
s13.left = n8
n8.left = f12
n14 = Node('n14')
del n8
gc.collect(); gc.set_threshold(50, 3, 1)
k15 = []
for i in range(331): x = Finalized('f')
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
f12 = None
del l4
show(len(saved), names(saved))
g16 = (held for held in [])
next(g16, None)
m17 = n14.__init__
r18 = weakref.ref(n14)
show('r6', r6() is None)
show('r7', r7() is None)
s13.right = n14
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
