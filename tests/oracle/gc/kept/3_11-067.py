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
show(order(0))
c2 = (lambda held: lambda: held)(1)
show(gc.get_count())
r3 = Ref(c2, callback('r3'))
g4 = (held for held in [2.5, c2, []])
next(g4, None)
show('full', gc.collect())
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = c2
del w5
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
show('young', gc.collect(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
