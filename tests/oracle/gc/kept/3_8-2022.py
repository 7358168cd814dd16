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
show(len(saved), names(saved))
show(len(saved), names(saved))
f5 = Finalized('f5')
l6 = [f5]
c7 = (lambda held: lambda: held)(l6)
w8 = Finalized('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
del w8
show(len(saved), names(saved))
r10 = weakref.ref(c7)
g11 = (held for held in [])
next(g11, None)
g11 = None
m12 = f5.__init__
f13 = Finalized('f13')
f5.left = l6
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = f13
del w14
f16 = Finalized('f16')
f5.left = l6
l6.append(f13)
f13.left = f5
r17 = Ref(f16)
f16.other = r17
show('r10', r10() is None)
l6.extend([m12])
l6.append(f16)
f16.left = f5
f5.left = l6
del l6
f13.left = m12
d18 = {0: r17, 1: f13}
c19 = (lambda held: lambda: held)(None)
f16.right = (1, 2)
w20 = Node('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
show('r10', r10() is None)
f13 = None
show(len(saved), names(saved))
l22 = Lazarus('l22')
r17 = None
f16 = None
l22 = None
gc.collect(); gc.set_threshold(5, 2, 1)
k23 = []
for i in range(325): k23.append([[], {}])
gc.set_threshold(700, 10, 10); del k23; x = None; gc.collect(); show('settled')
del f5
show(len(saved), names(saved))
show(len(saved), names(saved))
f24 = Finalized('f24')
g25 = (held for held in [c7, m12, {}])
next(g25, None)
d18['ring'] = f24
f24.left = d18
d18['key'] = 2.5
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
