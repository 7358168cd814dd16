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
w1 = Node('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
show(order(2))
c4 = (lambda held: lambda: held)((1, 2))
show(gc.get_count())
l5 = []
l5[:] = [c4, c4]
l5.append(l5)
l5[:] = [c4, l5]
l5 = None
del c4
show('full', gc.collect(), gc.get_count())
t6 = ()
l7 = [t6, t6]
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
l7 = None
del t6
c8 = (lambda held: lambda: held)(())
t9 = (c8,)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
