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
gc.collect(); show('full')
g1 = (held for held in [[]])
next(g1, None)
del g1
show(len(saved), names(saved))
gc.collect(); show('full')
l2 = [(1, 2), {'k': 1}]
l2 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
n3 = Node('n3')
d4 = {}
n3 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
c5 = (lambda held: lambda: held)(('a', []))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
