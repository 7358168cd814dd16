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
show(order(0))
l1 = [('a', []), []]
del l1
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
s2 = set(range(3))
s2 = None
show(gc.get_count())
f3 = Finalized('f3')
d4 = {0: f3, 1: f3, 2: f3}
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
show('young', gc.collect(0))
n7 = Node('n7')
d4[0] = n7
show(gc.get_count())
n7.right = f3
f3 = None
d4 = None
show('full', gc.collect(), gc.get_count())
n8 = Node('n8')
show('middle', gc.collect(1))
l9 = []
n7 = None
l10 = [l9, n8, []]
s11 = set(range(1))
del s11
del n8
l12 = [l10, l10]
t13 = (1, l9)
del t13
del l12
show(len(gc.get_referents(l9)))
del l9
l14 = Lazarus('l14')
l14.left = l10
l10.append(l14)
d15 = {}
r16 = weakref.ref(l14, callback('r16'))
l10.append(r16)
show(sys.getrefcount(r16))
t17 = (2.5, r16)
del d15
r18 = weakref.ref(l14, callback('r18'))
l10.append(r18)
t17 = None
del l10
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
