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
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
gc.collect(); show('full')
n3 = Node('n3')
show(len(saved), names(saved))
l4 = [n3]
del l4
r5 = weakref.ref(n3, callback('r5'))
show(len(saved), names(saved))
n3.left = n3
del n3
show(len(saved), names(saved))
g6 = (held for held in [])
w7 = Finalized('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
n9 = Node('n9')
show('r5', r5() is None)
g10 = (held for held in [g6])
del n9
gc.collect(); show('full')
g6 = None
gc.collect(); show('full')
gc.collect(); show('full')
l11 = Lazarus('l11')
gc.collect(); gc.set_threshold(100, 2, 1)
k12 = []
for i in range(67): k12.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show('r5', r5() is None)
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = g10
del w13
r15 = weakref.ref(l11, callback('r15'))
del g10
l11.left = 1
gc.collect(); show('full')
m16 = l11.__init__
show('r15', r15() is None)
l11.other = m16
s17 = Slotted('s17')
gc.collect(); show('full')
s18 = Slotted('s18')
del s18
gc.collect(); show('full')
w19 = Node('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
del w19
c21 = (lambda held: lambda: held)(m16)
r22 = Ref(l11, callback('r22'))
del l11
s17.left = {}
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
