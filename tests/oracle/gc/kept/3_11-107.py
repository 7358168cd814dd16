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
show('full', gc.collect(), gc.get_count())
show(order(0))
show(gc.get_count())
g1 = (held for held in [[], 2.5])
next(g1, None)
show('full', gc.collect())
d2 = {}
show(gc.get_count())
w3 = Finalized('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = g1
del w3
s5 = set(range(2))
r6 = weakref.ref(s5, callback('r6'))
w7 = Node('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
show(gc.is_finalized(s5))
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = s5
del w9
l11 = Lazarus('l11')
l11.other = ('a', [])
s5 = None
r12 = Ref(l11)
l11.left = d2
d2['ring'] = l11
d2[(1, 2)] = d2
n13 = Node('n13')
del l11
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
