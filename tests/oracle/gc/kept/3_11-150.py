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
g1 = (held for held in [[], ()])
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
del w2
g1 = None
l4 = []
l4.append({'k': 1})
w5 = Node('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = l4
del w5
show('full', gc.collect())
l7 = [1, ()]
l4[:] = ['text', l4]
w8 = Finalized('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = []
del w8
l7[:] = [l4, l4]
l7 = None
del l4
l10 = [1, (1, 2), {}]
del l10
n11 = Node('n11')
show('young', gc.collect(0))
del n11
w12 = Finalized('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
d14 = {}
show('full', gc.collect(), gc.get_count())
w16 = Node('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
d14['key'] = d14
d14[(1, 2)] = None
del d14
d18 = {0: (1, 2), 1: [], 2: 1}
show(gc.get_count())
f19 = Finalized('f19')
del d18
r20 = Ref(f19, callback('r20'))
f19.left = f19
l21 = Lazarus('l21')
f19.other = l21
show('full', gc.collect())
l21.left = l21
f19.left = f19
f19.left = f19
d22 = {0: (1, 2), 1: f19, 2: l21}
r23 = Ref(l21, callback('r23'))
f19.other = r23
d22 = None
show(gc.is_tracked(l21))
show(len(saved), names(saved))
c24 = (lambda held: lambda: held)({'k': 1})
w25 = Lazarus('w25')
w25.left, w25.right = weakref.ref(w25, callback('r26')), w25
del w25
show(gc.is_tracked(l21))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
