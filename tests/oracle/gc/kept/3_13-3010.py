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
gc.collect(); show('full')
show(len(saved), names(saved))
l1 = Lazarus('l1')
gc.collect(); show('full')
l1.left = 1
t2 = (l1,)
show(len(saved), names(saved))
gc.collect(); show('full')
n3 = Node('n3')
r4 = Ref(n3, callback('r4'))
gc.collect(); show('full')
n3.right = n3
n3.left = l1
l1.left = n3
del t2
l1.left = n3
n3.left = l1
l1 = None
show('r4', r4() is None)
show('r4', r4() is None)
del n3
show('r4', r4() is None)
l5 = Lazarus('l5')
l5 = None
g6 = (held for held in [[], ()])
g6 = None
s8 = Slotted('s8')
s8.right = None
del s8
t9 = ()
gc.collect(); show('full')
t9 = None
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
