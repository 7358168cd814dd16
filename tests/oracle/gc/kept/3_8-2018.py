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
f1 = Finalized('f1')
show(len(saved), names(saved))
l2 = []
r3 = Ref(f1, callback('r3'))
l4 = [l2]
gc.collect(); show('full')
del l4
show('r3', r3() is None)
del l2
gc.collect(); show('full')
f1.right = f1
n5 = Node('n5')
f1.left = f1
c6 = (lambda held: lambda: held)(n5)
del n5
l7 = []
gc.collect(); show('full')
n8 = Node('n8')
g9 = (held for held in [l7])
next(g9, None)
f10 = Finalized('f10')
m11 = f1.__init__
show('r3', r3() is None)
f10.right = m11
f1.left = g9
del c6
del n8
r12 = weakref.ref(f10, callback('r12'))
f10.other = r12
r13 = weakref.ref(f1, callback('r13'))
gc.collect(); show('full')
show('r3', r3() is None)
l7[:] = [f10, m11]
show('r13', r13() is None)
l7.append(f10)
f10.left = f1
f1.left = l7
t14 = ({'k': 1}, f1)
show('r3', r3() is None)
r15 = weakref.ref(f10, callback('r15'))
f10.left = f1
show(len(saved), names(saved))
m11 = None
f10.left = l7
l7.append(f1)
f1.left = f10
n16 = Node('n16')
t17 = (r12, (1, 2), f10)
l7 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
