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
show('young', gc.collect(0))
s1 = Slotted('s1')
s1.left = s1
s1.left = s1
n2 = Node('n2')
g3 = (held for held in [])
next(g3, None)
n2 = None
n4 = Node('n4')
show(sys.getrefcount(s1))
g3 = None
s5 = Slotted('s5')
r6 = weakref.ref(n4, callback('r6'))
n4.other = r6
n4.left = s1
s1.left = n4
show('full', gc.collect())
del r6
show(gc.get_count())
s1.left = s5
l7 = [()]
show(sys.getrefcount(s5))
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
n4.right = s5
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
