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
gc.collect(); show('full')
c1 = (lambda held: lambda: held)({})
n2 = Node('n2')
n2 = None
gc.collect(); show('full')
s3 = set(range(2))
r4 = weakref.ref(s3)
s5 = set(range(2))
show('r4', r4() is None)
show('r4', r4() is None)
s5 = None
l6 = []
l7 = [c1]
gc.collect(); show('full')
f8 = Finalized('f8')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
