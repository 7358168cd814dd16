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
l1 = Lazarus('l1')
show('full', gc.collect())
show(len(saved), names(saved))
show(order(2))
show(order(2))
l1.right = []
l1 = None
c3 = (lambda held: lambda: held)({})
s4 = set(range(0))
s5 = Slotted('s5')
show('full', gc.collect())
r6 = Ref(c3, callback('r6'))
show(gc.get_count())
show(len(gc.get_referents(s4)))
show('r6', r6() is None)
l7 = Lazarus('l7')
g8 = (held for held in [s4, s5])
next(g8, None)
r9 = weakref.ref(c3, callback('r9'))
s5.left = r9
r9 = None
show(len(gc.get_referents(g8)))
n10 = Node('n10')
n10.other = 2.5
n11 = Node('n11')
show('middle', gc.collect(1))
show(gc.is_finalized(l7))
del s4
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
