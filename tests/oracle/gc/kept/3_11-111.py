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
show(gc.get_count())
show('full', gc.collect())
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(len(saved), names(saved))
show('young', gc.collect(0))
f3 = Finalized('f3')
f3 = None
w4 = Node('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = ('a', [])
del w4
g6 = (held for held in [])
next(g6, None)
show(len(gc.get_referents(g6)))
show(len(gc.get_referents(g6)))
show(len(gc.get_referents(g6)))
show(order(1))
show('middle', gc.collect(1))
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
s7 = set(range(1))
show(order(1))
l8 = Lazarus('l8')
del l8
show('full', gc.collect())
r9 = weakref.ref(s7, callback('r9'))
show(gc.is_tracked(s7))
r10 = weakref.ref(s7, callback('r10'))
show(len(saved), names(saved))
l11 = [g6, {'k': 1}]
show('full', gc.collect())
g6 = None
del l11
r12 = weakref.ref(s7)
show(gc.get_count())
g13 = (held for held in [s7])
show('full', gc.collect())
show('middle', gc.collect(1))
n14 = Node('n14')
show('r9', r9() is None)
w15 = Finalized('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
w15.other = s7
del w15
n17 = Node('n17')
n14.left = n17
n14.left = n17
n17.left = n14
show(gc.is_tracked(n14))
n17.left = n14
n14.left = n17
c18 = (lambda held: lambda: held)(r12)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
