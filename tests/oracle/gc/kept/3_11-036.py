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
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
l1 = ['text', 1]
show(gc.get_count())
del l1
show('young', gc.collect(0))
show(order(2))
s2 = Slotted('s2')
s2.left = s2
s3 = set(range(3))
t4 = (s3, s2, ())
del s3
del t4
show(gc.get_count())
c5 = (lambda held: lambda: held)(s2)
show(gc.is_finalized(c5))
s2 = None
show('full', gc.collect())
c5 = None
f6 = Finalized('f6')
f6 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
