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
g1 = (held for held in [(1, 2), None, 'text'])
next(g1, None)
gc.collect(); show('full')
t2 = (g1, ())
s3 = set(range(2))
s4 = Slotted('s4')
show(len(saved), names(saved))
r5 = weakref.ref(s3, callback('r5'))
l6 = [s3, s4, t2]
w7 = Finalized('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
w7.other = s3
del w7
gc.collect(); show('full')
del g1
s4.left = {'k': 1}
n9 = Node('n9')
n10 = Node('n10')
n10 = None
n11 = Node('n11')
n12 = Node('n12')
s4.right = s3
gc.collect(); show('full')
t2 = None
l6.append([])
w13 = Node('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
