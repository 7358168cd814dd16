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
gc.collect(); gc.set_threshold(50, 2, 2)
k1 = []
for i in range(270): k1.append([i])
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
f2 = Finalized('f2')
f2.right = f2
r3 = weakref.ref(f2)
f2 = None
gc.collect(); show('full')
gc.collect(); show('full')
l4 = ['text', 2.5, {}]
l4.extend([l4])
l4[:] = [l4, l4]
l4.insert(0, l4)
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
gc.collect(); show('full')
l4[:] = [l4, l4]
c7 = (lambda held: lambda: held)(l4)
del l4
f8 = Finalized('f8')
s9 = set(range(0))
gc.collect(); show('full')
w10 = Lazarus('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = []
del w12
s9 = None
g14 = (held for held in [c7, c7, f8])
next(g14, None)
r15 = weakref.ref(c7, callback('r15'))
l16 = [c7]
l17 = Lazarus('l17')
g18 = (held for held in [c7, 'text', f8])
r19 = Ref(c7, callback('r19'))
del g14
l17.left = c7
w20 = Node('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
l17.left = l17
n22 = Node('n22')
l17 = None
gc.collect(); show('full')
w23 = Finalized('w23')
w23.left, w23.right = weakref.ref(w23, callback('r24')), w23
del w23
l16.append(f8)
f8.left = n22
n22.left = l16
show(len(saved), names(saved))
f8.right = c7
f8.other = l16
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
