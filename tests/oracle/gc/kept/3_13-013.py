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
s1 = Slotted('s1')
f2 = Finalized('f2')
n3 = Node('n3')
w4 = Lazarus('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
del w4
s1.left = f2
f2.left = s1
gc.collect(); show('full')
r6 = Ref(n3)
n7 = Node('n7')
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
del f2
show('r6', r6() is None)
n3 = None
gc.collect(); gc.set_threshold(50, 3, 2)
k10 = []
for i in range(301): k10.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
s1.left = s1
del s1
r11 = Ref(n7, callback('r11'))
t12 = (n7,)
n7 = None
show('r6', r6() is None)
gc.collect(); gc.set_threshold(20, 3, 1)
k13 = []
for i in range(317): k13.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
del t12
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
