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
show('full', gc.collect())
d1 = {0: {'k': 1}, 1: 'text'}
show(order(1))
l2 = [d1, ('a', []), {}]
w3 = Node('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
l2[:] = [d1, None]
del d1
show(gc.get_count())
show(gc.get_count())
del l2
n5 = Node('n5')
n5.right = n5
del n5
show('full', gc.collect())
n6 = Node('n6')
show(len(saved), names(saved))
n6 = None
l7 = Lazarus('l7')
show(order(2))
del l7
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
