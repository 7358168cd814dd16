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
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
c1 = (lambda held: lambda: held)(())
n2 = Node('n2')
gc.collect(); gc.set_threshold(100, 3, 1)
k3 = []
for i in range(156): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
n2 = None
gc.collect(); gc.set_threshold(100, 2, 2)
k4 = []
for i in range(325): k4.append(Slotted('s')); len(k4) > 9 and k4.pop(0)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
l5 = [c1, c1]
gc.collect(); show('full')
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = c1
del w6
t8 = (c1,)
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
r11 = Ref(c1, callback('r11'))
f12 = Finalized('f12')
f12.left = f12
c1 = None
f12.left = f12
l13 = []
gc.collect(); gc.set_threshold(20, 1, 1)
k14 = []
for i in range(261): k14.append(Slotted('s')); len(k14) > 9 and k14.pop(0)
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
l13 = None
w15 = Node('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
show(len(saved), names(saved))
show(len(saved), names(saved))
n17 = Node('n17')
w18 = Lazarus('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = n17
del w18
del n17
r20 = weakref.ref(f12, callback('r20'))
l5.append(r20)
r21 = Ref(f12, callback('r21'))
l5.append(r21)
r22 = Ref(f12)
w23 = Lazarus('w23')
w23.left, w23.right = weakref.ref(w23, callback('r24')), w23
del w23
l5 = None
l25 = [{'k': 1}, f12, r20]
r26 = weakref.ref(f12, callback('r26'))
r21 = None
del f12
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
