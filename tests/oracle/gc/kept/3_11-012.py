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
n1 = Node('n1')
n1.right = n1
n1 = None
s2 = set(range(1))
show(gc.is_finalized(s2))
r3 = weakref.ref(s2, callback('r3'))
show(sys.getrefcount(s2))
show('r3', r3() is None)
show('full', gc.collect())
show('full', gc.collect())
s4 = Slotted('s4')
r5 = weakref.ref(s2)
r6 = weakref.ref(s2)
s4 = None
s2 = None
show(gc.get_count())
f7 = Finalized('f7')
f7.other = f7
m8 = f7.__init__
r9 = Ref(f7, callback('r9'))
s10 = Slotted('s10')
s10.left = s10
show('full', gc.collect())
f7.other = 2.5
n11 = Node('n11')
n12 = Node('n12')
s10.left = s10
show('middle', gc.collect(1))
show(gc.get_count())
show(gc.get_count())
n13 = Node('n13')
n13.left = s10
g14 = (held for held in [])
next(g14, None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
