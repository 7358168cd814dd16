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
l1 = [None]
g2 = (held for held in [l1, {'k': 1}, l1])
next(g2, None)
show(gc.is_tracked(g2))
show('full', gc.collect())
g2 = None
w3 = Node('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = l1
del w3
l1.append({'k': 1})
show(gc.is_tracked(l1))
l1.append(l1)
d5 = {0: None, 1: None, 2: l1}
n6 = Node('n6')
l7 = Lazarus('l7')
m8 = l7.__init__
show(len(gc.get_referents(l1)))
m9 = l7.__init__
l7.left = l7
d5[0] = n6
show('full', gc.collect(), gc.get_count())
del d5
l7 = None
g10 = (held for held in [l1, ('a', [])])
show(gc.get_count())
n6 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
