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
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
show(gc.get_count())
l1 = Lazarus('l1')
show(len(gc.get_referents(l1)))
l1.left = l1
show(gc.get_count())
g2 = (held for held in [[], l1])
next(g2, None)
s3 = set(range(2))
n4 = Node('n4')
s3 = None
m5 = l1.__init__
n4.right = n4
m6 = n4.__init__
r7 = weakref.ref(n4)
r8 = weakref.ref(n4, callback('r8'))
n4.other = r8
r9 = Ref(n4, callback('r9'))
l10 = Lazarus('l10')
c11 = (lambda held: lambda: held)(m6)
show(len(gc.get_referents(c11)))
l12 = Lazarus('l12')
show('young', gc.collect(0))
n13 = Node('n13')
l10 = None
g14 = (held for held in [(1, 2)])
next(g14, None)
c15 = (lambda held: lambda: held)(n4)
n4.left = l1
l1.left = n13
n13.left = n4
l16 = []
r17 = weakref.ref(n13, callback('r17'))
m18 = l12.__init__
del l12
l1.left = c11
del g2
d19 = {0: [], 1: {}, 2: c15}
show('full', gc.collect())
show('middle', gc.collect(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
