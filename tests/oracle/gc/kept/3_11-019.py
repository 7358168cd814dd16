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
show(order(0))
show('full', gc.collect())
n2 = Node('n2')
del n2
show('middle', gc.collect(1))
t3 = ()
show(order(2))
l5 = [{}, t3, t3]
s6 = Slotted('s6')
show(order(1))
show(len(saved), names(saved))
l5.append(l5)
w7 = Finalized('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
w7.other = l5
del w7
l5.insert(0, l5)
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
l11 = [l5]
l12 = Lazarus('l12')
w13 = Lazarus('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
d15 = {0: t3, 1: l5, 2: l11}
t16 = ('text', d15, l11)
del d15
show('middle', gc.collect(1))
show('full', gc.collect())
l11.append(l12)
l12.left = l11
del t3
l5.append(l12)
l12.left = l5
t16 = None
show(order(1))
show(sys.getrefcount(l11))
l11 = None
show(len(gc.get_referents(l5)))
l5[:] = [l5, l5]
w17 = Lazarus('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
del w17
del s6
w19 = Finalized('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
show(order(2))
n21 = Node('n21')
l12 = None
w22 = Lazarus('w22')
w22.left, w22.right = weakref.ref(w22, callback('r23')), w22
w22.other = l5
del w22
n21.left = l5
show(len(gc.get_referents(l5)))
show(len(gc.get_referents(l5)))
s24 = set(range(3))
l5.append(l5)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
