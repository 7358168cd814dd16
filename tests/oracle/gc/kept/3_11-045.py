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
n1 = Node('n1')
show(gc.get_count())
n1 = None
s2 = set(range(0))
s2 = None
f3 = Finalized('f3')
m4 = f3.__init__
show(gc.is_finalized(m4))
show(order(0))
s5 = Slotted('s5')
show(gc.is_tracked(s5))
show(order(1))
del f3
s6 = set(range(2))
w7 = Finalized('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
w7.other = ('a', [])
del w7
s5.right = m4
show(gc.get_count())
s5.left = None
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = s5
del w9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
