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
show(len(saved), names(saved))
show(len(saved), names(saved))
d1 = {0: 2.5}
w2 = Node('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = {}
del w2
gc.collect(); show('full')
n4 = Node('n4')
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = n4
del w5
d1[0] = None
del d1
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
n9 = Node('n9')
w10 = Node('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
r12 = Ref(n4, callback('r12'))
gc.collect(); gc.set_threshold(100, 3, 2)
k13 = []
for i in range(26): k13.append(Node('x')); len(k13) > 9 and k13.pop(0)
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
w14 = Node('w14')
w14.left = [w14, weakref.ref(w14, callback('r15'))]
del w14
w16 = Lazarus('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
t18 = (n4, 1, ('a', []))
g19 = (held for held in [n4, ('a', [])])
next(g19, None)
r20 = weakref.ref(n4, callback('r20'))
n9.left = n9
g21 = (held for held in [t18, []])
next(g21, None)
d22 = {0: g21, 1: 2.5}
w23 = Node('w23')
w23.left, w23.right = weakref.ref(w23, callback('r24')), w23
del w23
n4.other = g19
w25 = Node('w25')
w25.left, w25.right = weakref.ref(w25, callback('r26')), w25
del w25
g27 = (held for held in [d22])
next(g27, None)
n9.left = n9
r28 = Ref(n9, callback('r28'))
r29 = weakref.ref(n4, callback('r29'))
n4.other = r29
g21 = None
n4.left = 'text'
w30 = Finalized('w30')
w30.left, w30.right = weakref.ref(w30, callback('r31')), w30
w30.other = n9
del w30
show('r28', r28() is None)
show('r20', r20() is None)
gc.collect(); gc.set_threshold(50, 3, 2)
k32 = []
for i in range(153): k32.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k32; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
