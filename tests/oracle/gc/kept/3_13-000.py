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
n1 = Node('n1')
del n1
s2 = set(range(2))
del s2
gc.collect(); show('full')
show(len(saved), names(saved))
g4 = (held for held in [1, {'k': 1}, (1, 2)])
g4 = None
t5 = (2.5,)
show(len(saved), names(saved))
n6 = Node('n6')
n6.right = n6
gc.collect(); gc.set_threshold(20, 1, 1)
k7 = []
for i in range(36): k7.append((i, []))
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
c8 = (lambda held: lambda: held)(('a', []))
r9 = weakref.ref(c8, callback('r9'))
r10 = Ref(c8, callback('r10'))
t5 = None
l11 = Lazarus('l11')
g12 = (held for held in [n6])
next(g12, None)
l13 = [2.5]
s14 = set(range(0))
l15 = [l13]
f16 = Finalized('f16')
del c8
t17 = (l13,)
n6.other = 1
r18 = weakref.ref(n6)
l15.append(r18)
del f16
s19 = Slotted('s19')
show('r9', r9() is None)
n6.left = None
s19 = None
s20 = set(range(3))
l15 = None
l13.append(l13)
l21 = Lazarus('l21')
n6 = None
t17 = None
r22 = weakref.ref(l11, callback('r22'))
r23 = Ref(l21, callback('r23'))
d24 = {0: s20, 1: r18, 2: ('a', [])}
l25 = [d24, l21, g12]
l11.right = l21
t26 = ()
c27 = (lambda held: lambda: held)(t26)
l28 = Lazarus('l28')
l28.left = l25
l25.append(l28)
del g12
l11.left = l11
t29 = (l21, 1)
show('r23', r23() is None)
r30 = weakref.ref(s20)
l25.append(r30)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
