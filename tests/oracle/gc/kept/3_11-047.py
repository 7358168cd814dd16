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
f1 = Finalized('f1')
show(order(2))
m2 = f1.__init__
show('young', gc.collect(0))
f1.right = m2
s3 = Slotted('s3')
f1.left = f1
f1 = None
show('young', gc.collect(0))
show(gc.get_count())
s3.right = m2
del s3
show('full', gc.collect())
m2 = None
show('young', gc.collect(0))
show(gc.get_count())
c4 = (lambda held: lambda: held)((1, 2))
show('full', gc.collect())
w5 = Node('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
del w5
l7 = [c4, {}]
c4 = None
show(gc.is_finalized(l7))
del l7
show(gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
