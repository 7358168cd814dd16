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
t1 = ((), {'k': 1}, ('a', []))
show('full', gc.collect())
s3 = Slotted('s3')
del t1
s3.left = (1, 2)
del s3
g4 = (held for held in [])
next(g4, None)
show(sys.getrefcount(g4))
n5 = Node('n5')
g4 = None
r6 = weakref.ref(n5)
n5.other = r6
show(sys.getrefcount(r6))
n5.other = n5
n7 = Node('n7')
show(len(gc.get_referents(n7)))
show(gc.get_count())
n5.left = n7
n7.left = n5
l8 = [r6]
show(gc.get_count())
n5.left = r6
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
