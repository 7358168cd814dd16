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
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
l1 = [(), ()]
show(len(saved), names(saved))
del l1
w2 = Node('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = ()
del w2
l4 = Lazarus('l4')
r5 = weakref.ref(l4)
del l4
f6 = Finalized('f6')
l7 = []
l7[:] = [l7, 2.5]
l7.insert(0, f6)
show(len(saved), names(saved))
l8 = Lazarus('l8')
show(len(saved), names(saved))
gc.collect(); show('full')
l8.other = l8
l7.append(r5)
f6.left = f6
t9 = (f6,)
c10 = (lambda held: lambda: held)((1, 2))
l11 = Lazarus('l11')
l11.right = l7
gc.collect(); gc.set_threshold(20, 2, 1)
k12 = []
for i in range(103): k12.append([i]); len(k12) > 9 and k12.pop(0)
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
c13 = (lambda held: lambda: held)(f6)
show(len(saved), names(saved))
r14 = weakref.ref(l11, callback('r14'))
l7.append(r14)
r15 = weakref.ref(c10, callback('r15'))
f6.other = r15
f16 = Finalized('f16')
r14 = None
f16 = None
f6.left = f6
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
