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
f1 = Finalized('f1')
show(len(saved), names(saved))
r2 = weakref.ref(f1)
f1.other = r2
m3 = f1.__init__
w4 = Finalized('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = m3
del w4
del m3
d6 = {0: r2, 1: []}
r7 = Ref(f1)
s8 = set(range(1))
f1.left = r2
l9 = [d6, f1, s8]
r10 = weakref.ref(s8)
f1.other = r10
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
g11 = (held for held in [r10, l9])
next(g11, None)
show(len(saved), names(saved))
f1 = None
gc.collect(); show('full')
l9[:] = [r2, ('a', [])]
del l9
show('r7', r7() is None)
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
g11 = None
gc.collect(); show('full')
s8 = None
s14 = Slotted('s14')
gc.collect(); show('full')
w15 = Lazarus('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
c17 = (lambda held: lambda: held)(d6)
s14.right = s14
s14 = None
gc.collect(); show('full')
d6[1] = ('a', [])
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
