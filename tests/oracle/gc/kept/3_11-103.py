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
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
c3 = (lambda held: lambda: held)((1, 2))
d4 = {0: c3}
t5 = ()
r6 = Ref(c3, callback('r6'))
n7 = Node('n7')
show(len(gc.get_referents(t5)))
d4 = None
show(gc.is_finalized(n7))
c3 = None
l8 = Lazarus('l8')
show('full', gc.collect())
r9 = weakref.ref(l8, callback('r9'))
r10 = weakref.ref(l8)
n7.other = r10
del t5
show('full', gc.collect())
n7.other = None
c11 = (lambda held: lambda: held)(r10)
n7.right = ()
l8.other = n7
show(sys.getrefcount(l8))
l12 = [l8, r10, ()]
show(order(2))
n7.left = l8
l8.left = l12
l12.append(n7)
del c11
l12.append({'k': 1})
show(gc.get_count())
l8.left = l12
l12.append(n7)
n7.left = l8
n7.left = l12
l12.append(l8)
l8.left = n7
l8.other = n7
n7.left = l8
l8.left = l12
l12.append(n7)
m13 = n7.__init__
r14 = weakref.ref(l8)
n15 = Node('n15')
w16 = Finalized('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
show(gc.get_count())
show(order(1))
r10 = None
r18 = weakref.ref(l8, callback('r18'))
l12.append(r18)
w19 = Lazarus('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
w19.other = []
del w19
n15.left = n15
n21 = Node('n21')
show(gc.is_tracked(n21))
show('full', gc.collect(), gc.get_count())
l8.left = l8
show(len(saved), names(saved))
n15.left = n7
n7.left = l8
l8.left = n15
n7 = None
show('full', gc.collect(), gc.get_count())
c22 = (lambda held: lambda: held)(('a', []))
n15.left = n15
s23 = set(range(2))
r24 = weakref.ref(n15, callback('r24'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
