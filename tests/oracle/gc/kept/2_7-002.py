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
l1 = []
l1 = None
s2 = set(range(1))
r3 = weakref.ref(s2, callback('r3'))
l4 = [s2, {}]
gc.collect(); show('full')
gc.collect(); show('full')
l4.insert(0, ('a', []))
gc.collect(); show('full')
l4 = None
gc.collect(); show('full')
show('r3', r3() is None)
show('r3', r3() is None)
show('r3', r3() is None)
gc.collect(); gc.set_threshold(100, 1, 2)
k5 = []
for i in range(378): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
s2 = None
show('r3', r3() is None)
l7 = []
l7.extend([None])
f8 = Finalized('f8')
n9 = Node('n9')
l10 = []
del n9
l10.append(l10)
l7.append(l7)
n11 = Node('n11')
l10 = None
n12 = Node('n12')
n12.other = 'text'
del l7
show('r3', r3() is None)
r13 = weakref.ref(n11, callback('r13'))
n11 = None
r14 = weakref.ref(f8)
f8.left = f8
f8.other = f8
t15 = (f8,)
f8.left = f8
n12 = None
gc.collect(); show('full')
f8.left = f8
show(len(saved), names(saved))
l16 = []
f8.other = f8
show('r13', r13() is None)
gc.collect(); show('full')
r17 = weakref.ref(f8)
r18 = Ref(f8, callback('r18'))
r19 = Ref(f8)
del f8
l16 = None
t15 = None
l20 = [2.5, 1]
show('r3', r3() is None)
show(len(saved), names(saved))
l21 = [l20, 'text']
l21.extend([l21])
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
