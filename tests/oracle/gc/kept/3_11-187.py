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
gc.freeze()
gc.collect()
show(gc.get_count())
s1 = set(range(1))
show(len(gc.get_referents(s1)))
show(gc.get_count())
s1 = None
show(len(saved), names(saved))
show('middle', gc.collect(1))
show(gc.get_count())
d2 = {0: 'text', 1: [], 2: ()}
d2 = None
show(len(saved), names(saved))
d3 = {0: [], 1: ()}
d3 = None
show(len(saved), names(saved))
l4 = Lazarus('l4')
show(gc.get_count())
del l4
n5 = Node('n5')
f6 = Finalized('f6')
r7 = weakref.ref(f6)
show(gc.get_count())
l8 = Lazarus('l8')
n5.other = ()
del n5
show(gc.get_count())
del l8
show(gc.is_finalized(f6))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
