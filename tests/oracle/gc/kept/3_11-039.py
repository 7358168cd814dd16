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
t1 = ({},)
show('full', gc.collect())
del t1
n2 = Node('n2')
f3 = Finalized('f3')
show('full', gc.collect())
f3.left = f3
r4 = Ref(f3, callback('r4'))
n2.other = r4
r5 = weakref.ref(f3)
del f3
show(gc.get_count())
del r4
f6 = Finalized('f6')
s7 = set(range(3))
n2.left = n2
show(order(2))
n2.right = []
del n2
t8 = ()
f6.left = 'text'
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
