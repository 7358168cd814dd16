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
c1 = (lambda held: lambda: held)([])
gc.collect(); show('full')
c2 = (lambda held: lambda: held)(c1)
show(len(saved), names(saved))
c1 = None
del c2
gc.collect(); gc.set_threshold(20, 1, 2)
k3 = []
for i in range(115): x = [[], {}]
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(5, 3, 2)
k4 = []
for i in range(346): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
t5 = ()
w6 = Finalized('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
del w6
l8 = Lazarus('l8')
gc.collect(); show('full')
show(len(saved), names(saved))
g9 = (held for held in [t5])
next(g9, None)
gc.collect(); gc.set_threshold(50, 1, 2)
k10 = []
for i in range(22): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
l11 = Lazarus('l11')
g9 = None
c12 = (lambda held: lambda: held)(1)
del l8
c12 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
t5 = None
l13 = [l11, l11, 2.5]
l11.left = l13
t14 = (l13,)
gc.collect(); show('full')
r15 = weakref.ref(l11, callback('r15'))
l11.left = l13
l13.append(l11)
gc.collect(); show('full')
t14 = None
w16 = Lazarus('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
del l13
show('r15', r15() is None)
l11 = None
f18 = Finalized('f18')
f18.other = f18
f18.left = {}
s19 = set(range(3))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
