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
l1 = []
del l1
l2 = [{}, 'text', 2.5]
s3 = Slotted('s3')
show('young', gc.collect(0))
t4 = ()
show('full', gc.collect())
del s3
show(sys.getrefcount(l2))
del l2
show('middle', gc.collect(1))
show('full', gc.collect())
t4 = None
s5 = set(range(2))
s5 = None
l6 = [None, [], None]
show(len(saved), names(saved))
l8 = [l6, l6]
show('full', gc.collect(), gc.get_count())
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
l6 = None
del l8
show(len(saved), names(saved))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
