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
n1 = Node('n1')
gc.collect(); show('full')
g2 = (held for held in [n1, {}, n1])
next(g2, None)
n1.other = {}
n3 = Node('n3')
m4 = n1.__init__
f5 = Finalized('f5')
r6 = weakref.ref(n3, callback('r6'))
s7 = set(range(0))
m8 = n3.__init__
l9 = [n1]
show('r6', r6() is None)
show('r6', r6() is None)
f10 = Finalized('f10')
gc.collect(); show('full')
n1.other = f10
gc.collect(); gc.set_threshold(20, 3, 1)
k11 = []
for i in range(82): x = (i, [])
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
r12 = Ref(n3, callback('r12'))
f5.other = r12
show('r6', r6() is None)
s13 = set(range(2))
f14 = Finalized('f14')
n1.left = f5
f5.left = f10
f10.left = n1
s15 = Slotted('s15')
f16 = Finalized('f16')
show('r6', r6() is None)
n3 = None
s15.left = ()
m17 = n1.__init__
gc.collect(); gc.set_threshold(20, 1, 2)
k18 = []
for i in range(126): k18.append([i])
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
r19 = weakref.ref(s7)
f10.other = r19
gc.collect(); show('full')
l20 = [s15, f16, r19]
show(len(saved), names(saved))
n21 = Node('n21')
f10.left = 2.5
show('r6', r6() is None)
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
