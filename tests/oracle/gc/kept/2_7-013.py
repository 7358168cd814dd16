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
s1 = Slotted('s1')
f2 = Finalized('f2')
n3 = Node('n3')
show(len(saved), names(saved))
f2.right = s1
gc.collect(); show('full')
r4 = Ref(n3)
n5 = Node('n5')
show('r4', r4() is None)
n3.right = n3
n5 = None
s1.left = f2
f2.left = s1
gc.collect(); show('full')
gc.collect(); gc.set_threshold(20, 2, 1)
k6 = []
for i in range(57): x = Node('x')
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
r7 = Ref(n3, callback('r7'))
t8 = (n3,)
show(len(saved), names(saved))
r9 = weakref.ref(n3)
n3.other = r9
gc.collect(); show('full')
n10 = Node('n10')
t11 = (n10,)
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
