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
t1 = ((1, 2), 1)
n2 = Node('n2')
n2.other = t1
s3 = set(range(2))
l4 = [s3, s3, 1]
show('full', gc.collect())
s5 = set(range(1))
show(len(gc.get_referents(l4)))
show(len(gc.get_referents(l4)))
l6 = Lazarus('l6')
show(len(gc.get_referents(t1)))
l4.append(s3)
t7 = (None,)
n2.left = []
l6.other = s5
show('young', gc.collect(0))
s3 = None
show(len(gc.get_referents(s5)))
show(gc.is_tracked(t7))
show(sys.getrefcount(s5))
show(sys.getrefcount(t1))
r8 = Ref(s5)
l6.other = t7
n2.left = l4
l4.append(l6)
l6.left = n2
s9 = Slotted('s9')
l6.left = n2
n2.left = l6
f10 = Finalized('f10')
f10.left = f10
g11 = (held for held in [None])
next(g11, None)
n12 = Node('n12')
n12.left = n12
g13 = (held for held in [])
next(g13, None)
show(gc.get_count())
n2.left = l4
l4.append(l6)
l6.left = n2
r14 = weakref.ref(n2, callback('r14'))
g15 = (held for held in [f10])
s9.left = l6
l6.left = n2
n2.left = l4
l4.append(s9)
show(gc.is_finalized(l6))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
