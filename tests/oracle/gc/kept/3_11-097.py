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
s1 = set(range(0))
show('full', gc.collect())
g2 = (held for held in [s1, s1])
s1 = None
show('middle', gc.collect(1))
l3 = [{'k': 1}, g2]
w4 = Node('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
w4.other = None
del w4
show(order(1))
g6 = (held for held in [g2])
l3.append(g6)
show('young', gc.collect(0))
l7 = []
s8 = Slotted('s8')
l3 = None
s9 = set(range(2))
del g2
show('full', gc.collect())
show(gc.is_finalized(g6))
s10 = Slotted('s10')
s11 = Slotted('s11')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
