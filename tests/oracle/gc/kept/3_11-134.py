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
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
c1 = (lambda held: lambda: held)((1, 2))
show('young', gc.collect(0))
l2 = [c1, c1]
r3 = Ref(c1)
l2.append(r3)
r3 = None
show(len(gc.get_referents(l2)))
l4 = [c1, c1, l2]
l4.extend([l2])
f5 = Finalized('f5')
g6 = (held for held in [])
next(g6, None)
l7 = [l2, l2, ('a', [])]
show(len(gc.get_referents(c1)))
l4[:] = [f5, 2.5]
l8 = [l7]
show('full', gc.collect())
n9 = Node('n9')
n10 = Node('n10')
show(len(saved), names(saved))
show('young', gc.collect(0))
show('middle', gc.collect(1))
l11 = ['text', l7]
n10.left = l11
l11.append(l7)
l7.append(l8)
l8.append(n10)
del l7
show(len(gc.get_referents(n10)))
n10.right = g6
n12 = Node('n12')
r13 = Ref(n12)
show(len(gc.get_referents(l4)))
show(gc.get_count())
s14 = set(range(1))
del c1
l11[:] = [f5, l4]
show('full', gc.collect(), gc.get_count())
n10.other = l11
l2.extend([1])
l15 = [n10, n10]
l11.insert(0, n9)
l2.append(l4)
l4.append(n9)
n9.left = l11
l11.append(l8)
l8.append(l2)
show(len(gc.get_referents(n10)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
