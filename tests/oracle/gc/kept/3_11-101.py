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
show(order(1))
w1 = Node('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
show(gc.get_count())
w3 = Node('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = 'text'
del w3
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = []
del w5
f7 = Finalized('f7')
f7 = None
f8 = Finalized('f8')
show(order(1))
n9 = Node('n9')
n9.right = f8
del n9
show(len(gc.get_referents(f8)))
f8.left = 'text'
show('full', gc.collect())
show(len(gc.get_referents(f8)))
c10 = (lambda held: lambda: held)(None)
d11 = {0: f8, 1: c10}
w12 = Node('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = 'text'
del w12
d11['ring'] = d11
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = []
del w14
d11['ring'] = d11
f8.other = c10
w16 = Lazarus('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
d11['ring'] = f8
f8.left = d11
show('middle', gc.collect(1))
show(order(1))
d18 = {0: c10, 1: {}}
g19 = (held for held in [c10])
next(g19, None)
d20 = {0: f8, 1: c10}
del g19
d18['key'] = d11
del d11
r21 = weakref.ref(f8, callback('r21'))
d20['ring'] = d20
d20 = None
n22 = Node('n22')
l23 = [(), None, f8]
g24 = (held for held in [f8, l23])
del l23
n22.left = n22
f8.left = f8
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
