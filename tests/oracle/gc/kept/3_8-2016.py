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
w1 = Lazarus('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
n3 = Node('n3')
show(len(saved), names(saved))
n4 = Node('n4')
del n3
n4.left = n4
gc.collect(); show('full')
gc.collect(); gc.set_threshold(5, 1, 2)
k5 = []
for i in range(182): x = (i, [])
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
c6 = (lambda held: lambda: held)([])
show(len(saved), names(saved))
n4 = None
s7 = set(range(0))
gc.collect(); show('full')
show(len(saved), names(saved))
l8 = [c6]
n9 = Node('n9')
r10 = weakref.ref(c6, callback('r10'))
n9.other = r10
t11 = ()
show(len(saved), names(saved))
t11 = None
w12 = Node('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
show(len(saved), names(saved))
del n9
w14 = Lazarus('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = None
del w14
gc.collect(); show('full')
d16 = {0: r10, 1: c6}
s17 = Slotted('s17')
s18 = set(range(1))
d16['ring'] = l8
l8.append(d16)
t19 = (r10, ('a', []), [])
s20 = Slotted('s20')
w21 = Finalized('w21')
w21.left = [w21, weakref.ref(w21, callback('r22'))]
w21.other = r10
del w21
d16['ring'] = s20
s20.left = s17
s17.left = d16
f23 = Finalized('f23')
r10 = None
l24 = Lazarus('l24')
w25 = Node('w25')
w25.left, w25.right = weakref.ref(w25, callback('r26')), w25
del w25
r27 = weakref.ref(f23, callback('r27'))
r28 = weakref.ref(s7, callback('r28'))
l8.append(r28)
show(len(saved), names(saved))
gc.collect(); show('full')
l24.left = s20
s20.left = l8
l8.append(l24)
l29 = []
l30 = Lazarus('l30')
r31 = Ref(f23)
r28 = None
show('r27', r27() is None)
f23 = None
s18 = None
n32 = Node('n32')
r33 = weakref.ref(l30)
show('r31', r31() is None)
s20.left = l24
l24.left = s20
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
