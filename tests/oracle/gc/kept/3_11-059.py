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
c1 = (lambda held: lambda: held)(1)
l2 = Lazarus('l2')
show(gc.get_count())
c1 = None
del l2
s3 = set(range(0))
del s3
show('full', gc.collect())
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = {}
del w5
c7 = (lambda held: lambda: held)([])
del c7
show(gc.get_count())
show(gc.get_count())
show(order(2))
show(order(1))
show(len(saved), names(saved))
n8 = Node('n8')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
