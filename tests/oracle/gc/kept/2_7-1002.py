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
gc.collect(); gc.set_threshold(100, 1, 2)
k1 = []
for i in range(267): k1.append(Node('x'))
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
g2 = (held for held in [('a', []), 1, 2.5])
next(g2, None)
f3 = Finalized('f3')
gc.collect(); show('full')
s4 = Slotted('s4')
del s4
gc.collect(); gc.set_threshold(100, 1, 1)
k5 = []
for i in range(41): k5.append([[], {}]); len(k5) > 9 and k5.pop(0)
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
l6 = [g2, g2, g2]
s7 = set(range(0))
t8 = ()
f3.left = f3
show(len(saved), names(saved))
r9 = weakref.ref(s7)
r10 = weakref.ref(f3)
l6.append(r10)
gc.collect(); show('full')
del s7
gc.collect(); show('full')
del g2
del r10
r11 = weakref.ref(f3, callback('r11'))
gc.collect(); show('full')
l12 = [l6]
t8 = None
w13 = Lazarus('w13')
w13.left = [w13, weakref.ref(w13, callback('r14'))]
del w13
f3.left = f3
r15 = Ref(f3, callback('r15'))
l12 = None
r16 = Ref(f3)
f3 = None
n17 = Node('n17')
l6[:] = [l6, n17]
l6.append(l6)
gc.collect(); gc.set_threshold(100, 2, 1)
k18 = []
for i in range(64): x = [[], {}]
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
l6.insert(0, n17)
n17.left = l6
l6.append(n17)
del n17
show('r9', r9() is None)
del l6
l19 = Lazarus('l19')
w20 = Node('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
gc.collect(); show('full')
l19.left = l19
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
