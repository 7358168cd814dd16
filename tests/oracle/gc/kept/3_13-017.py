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
l1 = [{}]
show(len(saved), names(saved))
l1[:] = [l1, l1]
show(len(saved), names(saved))
n2 = Node('n2')
show(len(saved), names(saved))
f3 = Finalized('f3')
del f3
r4 = weakref.ref(n2, callback('r4'))
show(len(saved), names(saved))
n2.left = n2
l1.extend([n2])
l1 = None
del n2
l5 = Lazarus('l5')
l5.left = l5
gc.collect(); show('full')
l5.left = l5
l5.left = 'text'
s6 = Slotted('s6')
s6.right = s6
r7 = weakref.ref(l5, callback('r7'))
s6.left = s6
gc.collect(); show('full')
l5 = None
gc.collect(); show('full')
show('r4', r4() is None)
show(len(saved), names(saved))
w8 = Node('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = []
del w8
gc.collect(); gc.set_threshold(5, 2, 1)
k10 = []
for i in range(304): k10.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
s6.right = s6
del s6
show('r4', r4() is None)
t11 = ((1, 2),)
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
