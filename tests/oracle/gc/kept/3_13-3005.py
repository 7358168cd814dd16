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
f1 = Finalized('f1')
t2 = ()
show(len(saved), names(saved))
r3 = weakref.ref(f1)
f1.other = r3
r4 = weakref.ref(f1)
r5 = weakref.ref(f1, callback('r5'))
f1.right = r3
show('r5', r5() is None)
s6 = set(range(2))
show('r4', r4() is None)
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
t2 = None
f9 = Finalized('f9')
w10 = Finalized('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = r3
del w10
d12 = {0: r3, 1: f9, 2: f9}
r13 = weakref.ref(s6)
f9.other = r13
f14 = Finalized('f14')
n15 = Node('n15')
show('r4', r4() is None)
del f9
f1.right = 1
d12['ring'] = n15
n15.left = f1
f1.left = f14
f14.left = d12
d16 = {}
w17 = Node('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
w17.other = d12
del w17
r19 = weakref.ref(s6, callback('r19'))
show(len(saved), names(saved))
f14.left = d16
d16['ring'] = f14
del d16
show('r5', r5() is None)
t20 = (s6, f14)
del f14
del n15
c21 = (lambda held: lambda: held)(r3)
g22 = (held for held in [])
s23 = set(range(1))
s6 = None
t24 = ()
r25 = weakref.ref(s23)
gc.collect(); show('full')
r26 = Ref(f1)
show('r19', r19() is None)
r27 = weakref.ref(s23)
r28 = weakref.ref(f1)
f1.other = r28
show('r27', r27() is None)
n29 = Node('n29')
g30 = (held for held in [t24, r13, (1, 2)])
next(g30, None)
n29.left = d12
d12['ring'] = n29
show('r19', r19() is None)
s31 = set(range(3))
del r3
gc.collect(); show('full')
gc.collect(); show('full')
l32 = [c21, s23]
del r28
t33 = (r13, t24)
n34 = Node('n34')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
