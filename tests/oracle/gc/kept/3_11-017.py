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
show(order(0))
l1 = [{}]
show(gc.is_tracked(l1))
l1[:] = [l1, l1]
show(gc.is_finalized(l1))
n2 = Node('n2')
show(len(saved), names(saved))
r3 = Ref(n2, callback('r3'))
show(gc.is_tracked(l1))
l1.append(l1)
l1.append(n2)
n2.left = l1
m4 = n2.__init__
l1 = None
s5 = set(range(2))
l6 = Lazarus('l6')
l6.left = l6
s7 = set(range(1))
t8 = ()
show(sys.getrefcount(s5))
d9 = {0: s5, 1: {}, 2: s7}
s10 = Slotted('s10')
show('full', gc.collect())
n2 = None
show('young', gc.collect(0))
show(order(0))
show(gc.is_tracked(m4))
l6.other = d9
show('middle', gc.collect(1))
r11 = weakref.ref(s5)
del s5
t8 = None
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
show(gc.get_count())
w14 = Finalized('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
del w14
s10.left = d9
del s7
l16 = Lazarus('l16')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
