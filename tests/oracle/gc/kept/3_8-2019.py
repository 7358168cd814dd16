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
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(50, 1, 2)
k1 = []
for i in range(254): x = Finalized('f')
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
c2 = (lambda held: lambda: held)([])
del c2
show(len(saved), names(saved))
s3 = Slotted('s3')
w4 = Finalized('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
l6 = []
f7 = Finalized('f7')
r8 = weakref.ref(f7)
f7.left = f7
gc.collect(); show('full')
show('r8', r8() is None)
t9 = (f7, 1)
f7.other = s3
show('r8', r8() is None)
r10 = weakref.ref(f7, callback('r10'))
w11 = Finalized('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
w11.other = f7
del w11
f13 = Finalized('f13')
r14 = weakref.ref(f13, callback('r14'))
show('r10', r10() is None)
del f7
f15 = Finalized('f15')
del f15
l6.extend([t9])
s16 = Slotted('s16')
l17 = [{'k': 1}, s3]
s16.left = s3
s3.left = l6
l6.append(f13)
f13.left = l17
l17.append(s16)
del l17
l6.append(s3)
s3.right = t9
s3.left = s3
show('r8', r8() is None)
l6 = None
r18 = Ref(f13)
t19 = (t9, t9, s3)
show('r10', r10() is None)
f20 = Finalized('f20')
del s16
del s3
del t9
d21 = {}
r22 = weakref.ref(f13)
r23 = Ref(f20, callback('r23'))
d21 = None
del f20
t19 = None
w24 = Node('w24')
w24.left, w24.right = weakref.ref(w24, callback('r25')), w24
del w24
l26 = []
l26.insert(0, ())
f13.right = f13
r27 = Ref(f13, callback('r27'))
f13.other = r27
l26 = None
r27 = None
l28 = []
l28.append(f13)
f13.left = l28
r29 = weakref.ref(f13, callback('r29'))
l28.append(f13)
f13.left = l28
gc.collect(); show('full')
del l28
r30 = weakref.ref(f13)
f13.other = r30
w31 = Finalized('w31')
w31.left = [w31, weakref.ref(w31, callback('r32'))]
del w31
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
