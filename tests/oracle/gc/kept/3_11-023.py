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
l1 = [{}, {}]
show(gc.get_count())
l1.append(l1)
g2 = (held for held in [l1, l1, l1])
l1[:] = [[], g2]
l1 = None
del g2
l3 = [1, {'k': 1}, ()]
show('full', gc.collect())
show('full', gc.collect())
n4 = Node('n4')
l3.extend([l3])
del l3
r5 = weakref.ref(n4, callback('r5'))
n4.other = r5
r6 = weakref.ref(n4, callback('r6'))
n4.other = r5
n7 = Node('n7')
r8 = weakref.ref(n7, callback('r8'))
n4.other = r8
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = r5
del w9
show(gc.get_count())
r11 = weakref.ref(n4)
r12 = Ref(n4)
g13 = (held for held in [r8])
next(g13, None)
show('middle', gc.collect(1))
show('full', gc.collect())
del n4
show('young', gc.collect(0))
w14 = Lazarus('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = n7
del w14
r16 = weakref.ref(n7)
n7.other = r16
r17 = weakref.ref(n7, callback('r17'))
show(order(2))
t18 = ()
show(gc.is_tracked(r5))
r19 = weakref.ref(n7)
r8 = None
show('full', gc.collect())
show(gc.is_tracked(r5))
show(gc.is_tracked(r5))
n20 = Node('n20')
show('r6', r6() is None)
n20.left = n20
show('full', gc.collect())
d21 = {0: g13, 1: r5, 2: n20}
d22 = {0: ()}
show('r12', r12() is None)
show('full', gc.collect())
del r5
del n7
d21['key'] = n20
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
