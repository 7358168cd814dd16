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
l1 = []
show(order(2))
s2 = set(range(2))
show('full', gc.collect())
l1.insert(0, s2)
g3 = (held for held in [])
show('middle', gc.collect(1))
l4 = Lazarus('l4')
s5 = Slotted('s5')
s6 = Slotted('s6')
show(gc.get_count())
s7 = set(range(3))
del l1
r8 = weakref.ref(s2, callback('r8'))
n9 = Node('n9')
l4 = None
show(sys.getrefcount(s7))
del s5
show('full', gc.collect())
r10 = weakref.ref(s2, callback('r10'))
del s2
show(order(0))
n11 = Node('n11')
w12 = Node('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
show('full', gc.collect())
r14 = weakref.ref(n11)
n11.left = s6
s6.left = n11
del n11
n9 = None
show(len(gc.get_referents(s6)))
show('middle', gc.collect(1))
show('young', gc.collect(0))
r15 = Ref(s7, callback('r15'))
s6.right = g3
del r15
s6.left = s6
r8 = None
show(gc.get_count())
c16 = (lambda held: lambda: held)(s7)
show(gc.get_count())
s6.left = 1
r17 = weakref.ref(c16)
show(gc.is_finalized(s6))
show('full', gc.collect(), gc.get_count())
r18 = weakref.ref(s7, callback('r18'))
del s6
s7 = None
l19 = [c16]
n21 = Node('n21')
del g3
del n21
n22 = Node('n22')
c16 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
