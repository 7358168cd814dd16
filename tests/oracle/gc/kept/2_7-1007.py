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
show(len(saved), names(saved))
gc.collect(); show('full')
w2 = Lazarus('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
l4 = [2.5, 2.5, 'text']
c5 = (lambda held: lambda: held)({})
del c5
n6 = Node('n6')
l7 = Lazarus('l7')
l4.insert(0, n6)
l4.extend([n6])
show(len(saved), names(saved))
l7.left = n6
n6.left = l4
l4.append(l7)
gc.collect(); show('full')
m8 = n6.__init__
del l4
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = {'k': 1}
del w9
n11 = Node('n11')
show(len(saved), names(saved))
l7.left = n11
n11.left = l7
show(len(saved), names(saved))
l7.right = l7
g12 = (held for held in [m8, n11, n11])
show(len(saved), names(saved))
s13 = Slotted('s13')
c14 = (lambda held: lambda: held)(l7)
del n6
n15 = Node('n15')
n11.left = n11
m8 = None
w16 = Node('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
w16.other = g12
del w16
s13.right = s13
t18 = ()
del l7
w19 = Finalized('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
w19.other = s13
del w19
n11 = None
s13.left = n15
n15.left = s13
f21 = Finalized('f21')
t22 = (t18, [], c14)
s23 = set(range(1))
show(len(saved), names(saved))
n15 = None
del f21
r24 = Ref(s23, callback('r24'))
show(len(saved), names(saved))
s25 = set(range(2))
show(len(saved), names(saved))
w26 = Node('w26')
w26.left = [w26, weakref.ref(w26, callback('r27'))]
del w26
l28 = [s23, r24]
l29 = [g12]
w30 = Node('w30')
w30.left, w30.right = weakref.ref(w30, callback('r31')), w30
del w30
l32 = [(), (1, 2), s23]
l29[:] = [1, s23]
show(len(saved), names(saved))
show(len(saved), names(saved))
del l29
l33 = [t18, (1, 2), s13]
gc.collect(); gc.set_threshold(100, 2, 2)
k34 = []
for i in range(279): x = {'a': []}
gc.set_threshold(700, 10, 10); del k34; x = None; gc.collect(); show('settled')
l28 = None
r35 = Ref(s25, callback('r35'))
l32.insert(0, c14)
del s25
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
