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

def order(generation):
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
show('middle', gc.collect(1))
show(gc.get_count())
l1 = Lazarus('l1')
l1.right = l1
l1.other = l1
c2 = (lambda held: lambda: held)(l1)
l1 = None
show(len(gc.get_referents(c2)))
r3 = Ref(c2)
show(len(gc.get_referents(c2)))
c2 = None
show('full', gc.collect())
show(order(2))
n4 = Node('n4')
show(order(2))
del n4
show('r3', r3() is None)
f5 = Finalized('f5')
f5 = None
l6 = []
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
