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
show(gc.get_count())
show(order(0))
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = {}
del w1
show('full', gc.collect())
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
d5 = {0: (1, 2), 1: 1, 2: 1}
d5[0] = d5
w6 = Lazarus('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = d5
del w6
d5[1] = {'k': 1}
n8 = Node('n8')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
