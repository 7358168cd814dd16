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
show(order(0))
g1 = (held for held in [2.5, [], 2.5])
next(g1, None)
show('full', gc.collect())
show(gc.get_count())
n2 = Node('n2')
f3 = Finalized('f3')
n2.left = n2
n2.left = f3
f3.left = n2
del n2
del f3
show(gc.get_count())
g1 = None
show(gc.get_count())
t4 = (2.5,)
del t4
d5 = {0: {'k': 1}}
d5 = None
show('full', gc.collect())
show(gc.get_count())
show(len(saved), names(saved))
show('full', gc.collect(), gc.get_count())
show(gc.get_count())
w6 = Finalized('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = {}
del w6
show('young', gc.collect(0))
show('full', gc.collect(), gc.get_count())
show(order(2))
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
