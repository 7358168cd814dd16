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
t1 = ((1, 2), 1)
n2 = Node('n2')
n2.other = t1
s3 = set(range(2))
l4 = [s3, s3, 1]
gc.collect(); show('full')
s5 = set(range(1))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
r6 = weakref.ref(s5, callback('r6'))
l7 = [n2]
n2.left = []
l7.insert(0, s5)
s3 = None
show('r6', r6() is None)
show('r6', r6() is None)
r8 = weakref.ref(s5, callback('r8'))
l4.append(n2)
n2.left = l4
gc.collect(); gc.set_threshold(20, 3, 2)
k9 = []
for i in range(283): k9.append([i])
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
g10 = (held for held in [t1, n2])
n11 = Node('n11')
f12 = Finalized('f12')
f12.left = f12
g13 = (held for held in [None])
next(g13, None)
n14 = Node('n14')
n14.left = n14
g15 = (held for held in [])
next(g15, None)
show('r8', r8() is None)
l7 = None
d16 = {0: 1, 1: t1}
del n2
del n14
d16['ring'] = n11
n11.left = l4
l4.append(f12)
f12.left = d16
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
