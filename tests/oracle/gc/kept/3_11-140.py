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
l1 = [1, ('a', [])]
c2 = (lambda held: lambda: held)({})
r3 = weakref.ref(c2)
l1.append(r3)
r4 = weakref.ref(c2)
r5 = weakref.ref(c2, callback('r5'))
show('full', gc.collect())
l1.insert(0, r3)
show(order(2))
show(order(0))
r6 = weakref.ref(c2)
show(gc.is_tracked(c2))
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(156): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
r8 = Ref(c2)
n9 = Node('n9')
del c2
show('full', gc.collect())
l1.append(l1)
r10 = weakref.ref(n9, callback('r10'))
n9.other = r10
n9.left = l1
l1.append(n9)
r11 = weakref.ref(n9)
show('full', gc.collect())
r3 = None
r10 = None
show(gc.get_count())
r12 = weakref.ref(n9, callback('r12'))
s13 = Slotted('s13')
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = None
del w14
l1 = None
show(gc.get_count())
n9.left = s13
s13.left = n9
l16 = []
l16.append(n9)
r17 = Ref(n9, callback('r17'))
g18 = (held for held in [])
next(g18, None)
s13 = None
show(gc.is_tracked(g18))
w19 = Lazarus('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
del w19
del l16
show(order(1))
n9 = None
n22 = Node('n22')
show(gc.is_tracked(n22))
r23 = weakref.ref(n22)
d24 = {}
n22.right = d24
r25 = weakref.ref(n22)
n26 = Node('n26')
n26 = None
show(sys.getrefcount(d24))
show('young', gc.collect(0))
del d24
s27 = Slotted('s27')
l28 = []
show(order(0))
s27.right = g18
g29 = (held for held in [n22, 2.5])
show(len(gc.get_referents(g29)))
g30 = (held for held in [l28, g18, n22])
next(g30, None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
