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
n1 = Node('n1')
show(sys.getrefcount(n1))
n1.left = n1
n1.right = n1
n1.right = n1
show(gc.get_count())
show('full', gc.collect())
show(sys.getrefcount(n1))
show(gc.is_finalized(n1))
n1.right = n1
t2 = ()
r3 = Ref(n1, callback('r3'))
show(gc.get_count())
r4 = Ref(n1)
n1.other = r4
s5 = Slotted('s5')
s5 = None
n1 = None
show('full', gc.collect())
g6 = (held for held in [(1, 2)])
next(g6, None)
l7 = Lazarus('l7')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
