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
show(order(2))
t2 = ()
show(len(gc.get_referents(t2)))
show('full', gc.collect())
del t2
show('full', gc.collect())
show(order(0))
t3 = ((),)
show(gc.is_tracked(t3))
show(order(2))
s4 = Slotted('s4')
l5 = []
d6 = {0: l5, 1: l5, 2: ('a', [])}
l5.insert(0, d6)
l7 = Lazarus('l7')
r8 = weakref.ref(l7, callback('r8'))
f9 = Finalized('f9')
s10 = set(range(1))
f9 = None
show(order(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
