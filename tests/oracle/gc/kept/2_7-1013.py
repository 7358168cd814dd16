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
gc.collect(); show('full')
f1 = Finalized('f1')
r2 = weakref.ref(f1)
s3 = set(range(3))
r4 = Ref(s3, callback('r4'))
f1.left = s3
r5 = weakref.ref(f1)
f1.right = ()
del f1
s3 = None
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = ()
del w6
show('r4', r4() is None)
c8 = (lambda held: lambda: held)([])
gc.collect(); gc.set_threshold(50, 2, 1)
k9 = []
for i in range(144): k9.append((i, []))
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
del c8
show('r5', r5() is None)
c10 = (lambda held: lambda: held)({})
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
del w11
r13 = weakref.ref(c10)
gc.collect(); show('full')
n14 = Node('n14')
w15 = Lazarus('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = n14
del w15
c10 = None
c17 = (lambda held: lambda: held)(n14)
m18 = n14.__init__
n14 = None
r19 = weakref.ref(c17, callback('r19'))
l20 = Lazarus('l20')
del l20
n21 = Node('n21')
r22 = weakref.ref(n21)
show('r5', r5() is None)
s23 = set(range(2))
r24 = Ref(c17)
c17 = None
w25 = Lazarus('w25')
w25.left, w25.right = weakref.ref(w25, callback('r26')), w25
del w25
show(len(saved), names(saved))
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
