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
show('young', gc.collect(0))
g1 = (held for held in [[], (1, 2)])
d2 = {0: g1, 1: g1}
d3 = {0: g1, 1: d2, 2: 2.5}
d2[0] = g1
t4 = (d3, d2)
show('full', gc.collect())
d3['ring'] = d3
n5 = Node('n5')
n6 = Node('n6')
show('full', gc.collect(), gc.get_count())
n5 = None
l7 = [n6, g1]
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
del g1
d3['ring'] = n6
n6.left = l7
l7.append(d2)
d2['ring'] = d3
show('middle', gc.collect(1))
show(order(2))
d2 = None
w10 = Lazarus('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = t4
del w10
n12 = Node('n12')
show('full', gc.collect())
n13 = Node('n13')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
