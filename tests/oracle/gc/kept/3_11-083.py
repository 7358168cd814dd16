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
w1 = Node('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = 1
del w1
l3 = [None, [], ()]
show('full', gc.collect())
show(len(gc.get_referents(l3)))
w4 = Node('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
w7 = Node('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
show(gc.is_finalized(l3))
show('full', gc.collect())
n9 = Node('n9')
l3.extend([n9])
s10 = set(range(3))
show(sys.getrefcount(l3))
del s10
show('middle', gc.collect(1))
l3 = None
w11 = Lazarus('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
del w11
l13 = [n9, n9, n9]
show(gc.is_tracked(l13))
f14 = Finalized('f14')
r15 = weakref.ref(n9, callback('r15'))
n9.other = 'text'
show('r15', r15() is None)
show('r15', r15() is None)
show('middle', gc.collect(1))
l13.append(f14)
f14.left = n9
n9.left = l13
s16 = Slotted('s16')
l13[:] = [s16, n9]
f14.right = (1, 2)
show('full', gc.collect(), gc.get_count())
del n9
show(len(gc.get_referents(s16)))
r17 = weakref.ref(f14, callback('r17'))
f14.other = f14
l13.append([])
t18 = (l13, s16)
show('full', gc.collect())
f14.left = t18
w19 = Finalized('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
s16.left = (1, 2)
del l13
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
