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
show(len(saved), names(saved))
t1 = ()
del t1
n2 = Node('n2')
r3 = weakref.ref(n2)
r4 = Ref(n2)
n2.other = r4
n2.right = ('a', [])
n2 = None
r4 = None
l5 = []
n6 = Node('n6')
show('middle', gc.collect(1))
del n6
l5[:] = [l5, l5]
c7 = (lambda held: lambda: held)(l5)
show(order(2))
l5.extend([c7])
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
w8.other = c7
del w8
show(len(gc.get_referents(c7)))
f10 = Finalized('f10')
l11 = [c7, f10, None]
w12 = Lazarus('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
n14 = Node('n14')
l11.append(f10)
f10.left = n14
n14.left = l5
l5.append(l11)
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
