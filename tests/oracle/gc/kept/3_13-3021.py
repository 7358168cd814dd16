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
l1 = []
n2 = Node('n2')
l1.append({'k': 1})
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
r5 = weakref.ref(n2, callback('r5'))
t6 = ({'k': 1}, l1, n2)
show('r5', r5() is None)
l1[:] = [t6, n2]
gc.collect(); gc.set_threshold(100, 1, 2)
k7 = []
for i in range(312): x = {'a': []}
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
n2 = None
w8 = Node('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
del w8
show(len(saved), names(saved))
t10 = (t6, t6)
del l1
f11 = Finalized('f11')
c12 = (lambda held: lambda: held)(t10)
w13 = Node('w13')
w13.left = [w13, weakref.ref(w13, callback('r14'))]
del w13
c12 = None
show('r5', r5() is None)
n15 = Node('n15')
r16 = weakref.ref(f11, callback('r16'))
n15.left = t6
f11.right = {'k': 1}
c17 = (lambda held: lambda: held)(n15)
f11.left = n15
n15.left = f11
t6 = None
del n15
g18 = (held for held in [t10])
next(g18, None)
n19 = Node('n19')
gc.collect(); show('full')
show('r5', r5() is None)
r20 = Ref(f11, callback('r20'))
l21 = [{}]
show('r20', r20() is None)
n19 = None
show('r20', r20() is None)
n22 = Node('n22')
f11 = None
show('r20', r20() is None)
gc.collect(); show('full')
del t10
del n22
g24 = (held for held in [])
next(g24, None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
