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
g1 = (held for held in [()])
l2 = Lazarus('l2')
g1 = None
show('young', gc.collect(0))
w3 = Finalized('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = l2
del w3
s5 = Slotted('s5')
g6 = (held for held in [l2, s5])
next(g6, None)
s5.left = l2
l2.left = s5
l2 = None
d7 = {0: 2.5}
show('middle', gc.collect(1))
s5.right = d7
show('middle', gc.collect(1))
l8 = []
w9 = Lazarus('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
l8.append(l8)
show('full', gc.collect(), gc.get_count())
show(sys.getrefcount(d7))
s5.right = g6
s5 = None
g6 = None
l8 = None
d7['key'] = d7
n11 = Node('n11')
show(order(2))
d7['ring'] = d7
n11.other = n11
n11 = None
d7 = None
w12 = Node('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
w14 = Lazarus('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = ('a', [])
del w14
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
