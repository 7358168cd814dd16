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
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
show(len(saved), names(saved))
show('middle', gc.collect(1))
show(len(saved), names(saved))
t1 = ([], {}, (1, 2))
t1 = None
show(gc.get_count())
show(order(1))
n2 = Node('n2')
n2.other = n2
del n2
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
show(order(2))
show(gc.get_count())
show('middle', gc.collect(1))
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
show(order(2))
show(order(1))
show('full', gc.collect())
show(gc.get_count())
show('full', gc.collect())
g6 = (held for held in ['text', [], 2.5])
show(gc.is_tracked(g6))
n7 = Node('n7')
l8 = Lazarus('l8')
s9 = set(range(2))
del l8
n10 = Node('n10')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
