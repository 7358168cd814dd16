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
n3.left = 1
f10.left = n3
n3.left = f5
f5.left = l9
l9.append(n1)
n1.left = f10
g11 = (held for held in [2.5, f10, s7])
gc.collect(); show('full')
gc.collect(); gc.set_threshold(5, 3, 2)
k12 = []
for i in range(251): k12.append((lambda: i))
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
f13 = Finalized('f13')
n1.left = f5
f5.left = f10
f10.left = n1
s14 = Slotted('s14')
f15 = Finalized('f15')
show('r6', r6() is None)
n3 = None
f15.left = ()
m16 = n1.__init__
n1.left = f10
r17 = weakref.ref(s7)
f10.other = r17
gc.collect(); show('full')
l18 = [f15, m16, m16]
s14.right = m16
del g2
l9.append(f5)
f5.left = s14
s14.left = n1
n1.left = f15
f15.left = l9
l18.insert(0, f5)
d19 = {0: m8, 1: f15, 2: s14}
r20 = Ref(f13, callback('r20'))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
