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
show('full', gc.collect())
f1 = Finalized('f1')
f1 = None
s2 = Slotted('s2')
s2.left = s2
s2.right = s2
s2.right = s2
show('middle', gc.collect(1))
show(sys.getrefcount(s2))
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
s2.right = s2
del s2
s5 = Slotted('s5')
t6 = ()
show(len(gc.get_referents(t6)))
show(sys.getrefcount(s5))
show(order(2))
s5.right = t6
show(gc.get_count())
show(order(1))
s7 = set(range(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
