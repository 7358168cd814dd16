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
t1 = ((1, 2), 1)
n2 = Node('n2')
n2.other = t1
s3 = set(range(2))
l4 = [s3, s3, 1]
show(gc.get_count())
show('full', gc.collect())
r5 = weakref.ref(s3, callback('r5'))
show(len(gc.get_referents(t1)))
del n2
r6 = weakref.ref(s3)
l4.append(r6)
r7 = weakref.ref(s3)
l4.append(r7)
del s3
show('middle', gc.collect(1))
show(order(2))
r7 = None
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
w8.other = t1
del w8
del t1
show('full', gc.collect())
show('full', gc.collect())
s10 = Slotted('s10')
s10.left = s10
l11 = [s10, l4, l4]
l11.append(l11)
g12 = (held for held in [None])
next(g12, None)
n13 = Node('n13')
l4.append(l4)
n14 = Node('n14')
w15 = Lazarus('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
s10 = None
l11.append(l11)
l4.append(n13)
n13.left = l11
l11.append(n14)
n14.left = l4
del l4
del n13
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
