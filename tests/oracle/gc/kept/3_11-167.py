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
n1 = Node('n1')
f2 = Finalized('f2')
r3 = Ref(n1)
n1.other = r3
l4 = []
show(gc.get_count())
n5 = Node('n5')
n5.left = n1
m6 = f2.__init__
show(order(2))
f2.left = n5
n5.left = l4
l4.append(n1)
n1.left = f2
c7 = (lambda held: lambda: held)(m6)
del n5
show(gc.get_count())
show('young', gc.collect(0))
n1.other = f2
r8 = Ref(f2)
r9 = Ref(c7, callback('r9'))
d10 = {0: f2, 1: {'k': 1}, 2: 2.5}
f11 = Finalized('f11')
show('full', gc.collect())
t12 = ()
del f11
show(len(saved), names(saved))
l4 = None
show(gc.get_count())
r3 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
