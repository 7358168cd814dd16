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
show(gc.get_count())
show('full', gc.collect())
show('young', gc.collect(0))
show('middle', gc.collect(1))
show('full', gc.collect(), gc.get_count())
l1 = []
show(len(saved), names(saved))
show(order(1))
l1 = None
l2 = Lazarus('l2')
l3 = []
show('full', gc.collect())
l3[:] = [{}, 2.5]
l4 = Lazarus('l4')
show(sys.getrefcount(l2))
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
del w5
show(order(2))
show(len(gc.get_referents(l4)))
show(sys.getrefcount(l2))
l4 = None
n7 = Node('n7')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
