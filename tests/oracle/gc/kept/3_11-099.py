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
n1 = Node('n1')
show(len(gc.get_referents(n1)))
show('full', gc.collect())
del n1
w2 = Lazarus('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
del w2
g4 = (held for held in [])
next(g4, None)
n5 = Node('n5')
r6 = Ref(n5, callback('r6'))
n5.other = r6
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
w7.other = None
del w7
w9 = Lazarus('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
show(len(gc.get_referents(r6)))
r11 = Ref(n5)
n5.other = r11
f12 = Finalized('f12')
d13 = {0: r11}
l14 = []
r15 = Ref(n5)
show(order(2))
n16 = Node('n16')
del g4
r6 = None
r17 = weakref.ref(f12)
del l14
n5.right = {}
f12.other = 2.5
n5 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
