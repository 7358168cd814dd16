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
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = {}
del w1
show(len(saved), names(saved))
l3 = Lazarus('l3')
r4 = weakref.ref(l3)
l3.other = {'k': 1}
show('r4', r4() is None)
n5 = Node('n5')
l3.left = l3
show('r4', r4() is None)
n5.left = l3
l3.left = n5
show('r4', r4() is None)
show('r4', r4() is None)
n5.left = l3
l3.left = n5
r6 = weakref.ref(n5)
n5.other = r6
del r6
t7 = (l3,)
show(len(saved), names(saved))
n8 = Node('n8')
f9 = Finalized('f9')
w10 = Node('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = n8
del w10
gc.collect(); gc.set_threshold(100, 2, 1)
k12 = []
for i in range(181): x = Finalized('f')
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
l13 = Lazarus('l13')
n8.left = f9
f9.left = n5
n5.left = l3
l3.left = l13
l13.left = n8
r14 = weakref.ref(l3, callback('r14'))
r15 = weakref.ref(l3)
n8.other = r15
show('r14', r14() is None)
l16 = Lazarus('l16')
w17 = Lazarus('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
w17.other = r15
del w17
show('r4', r4() is None)
l13.right = l16
show('r14', r14() is None)
g19 = (held for held in [l13, {'k': 1}, t7])
w20 = Finalized('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
w20.other = ()
del w20
w22 = Finalized('w22')
w22.left = [w22, weakref.ref(w22, callback('r23'))]
del w22
g19 = None
r24 = weakref.ref(l3, callback('r24'))
r25 = Ref(l16)
w26 = Finalized('w26')
w26.left = [w26, weakref.ref(w26, callback('r27'))]
w26.other = l3
del w26
w28 = Lazarus('w28')
w28.left = [w28, weakref.ref(w28, callback('r29'))]
w28.other = l13
del w28
w30 = Node('w30')
w30.left, w30.right = weakref.ref(w30, callback('r31')), w30
del w30
gc.collect(); gc.set_threshold(100, 2, 2)
k32 = []
for i in range(36): x = Node('x')
gc.set_threshold(700, 10, 10); del k32; x = None; gc.collect(); show('settled')
r33 = Ref(n8, callback('r33'))
n8.other = r33
gc.collect(); show('full')
l16.left = l3
l3.left = l16
l3.left = f9
f9.left = n8
n8.left = l13
l13.left = n5
n5.left = l3
g34 = (held for held in [n8])
next(g34, None)
l13.left = n5
n5.left = f9
f9.left = n8
n8.left = l16
l16.left = l13
f35 = Finalized('f35')
show('r14', r14() is None)
gc.collect(); gc.set_threshold(50, 2, 1)
k36 = []
for i in range(44): k36.append(Slotted('s')); len(k36) > 9 and k36.pop(0)
gc.set_threshold(700, 10, 10); del k36; x = None; gc.collect(); show('settled')
show('r24', r24() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
