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
d1 = {0: 'text', 1: []}
t2 = (d1, d1, 'text')
l3 = [{}, (1, 2), 2.5]
w4 = Lazarus('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
t2 = None
show(order(2))
show('full', gc.collect())
del d1
l3.extend([l3])
show('young', gc.collect(0))
del l3
l6 = [(1, 2)]
w7 = Lazarus('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
show(gc.get_count())
l6 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
