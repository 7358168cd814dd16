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
gc.freeze()
gc.collect()
show(gc.get_count())
show('full', gc.collect())
show('full', gc.collect())
n1 = Node('n1')
show('full', gc.collect(), gc.get_count())
n1.other = (1, 2)
show('full', gc.collect())
del n1
s2 = set(range(2))
show(gc.is_tracked(s2))
del s2
n3 = Node('n3')
n3 = None
show(gc.get_count())
show(gc.get_count())
l4 = Lazarus('l4')
m5 = l4.__init__
show('full', gc.collect())
r6 = weakref.ref(l4, callback('r6'))
c7 = (lambda held: lambda: held)(m5)
show('full', gc.collect())
l8 = [c7, c7, ('a', [])]
l4.other = c7
m5 = None
show(len(gc.get_referents(l8)))
show(gc.is_finalized(l4))
show('full', gc.collect())
f9 = Finalized('f9')
show('young', gc.collect(0))
f9.right = l8
l10 = Lazarus('l10')
s11 = set(range(3))
del l8
r12 = Ref(l10, callback('r12'))
l4.left = f9
f9.left = l4
show('full', gc.collect(), gc.get_count())
l10.left = l10
l10.left = l4
show(gc.is_finalized(s11))
del c7
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
