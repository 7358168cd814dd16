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
s1 = Slotted('s1')
s1 = None
show(len(saved), names(saved))
show('middle', gc.collect(1))
n2 = Node('n2')
show('full', gc.collect())
n2.left = ('a', [])
n2.other = n2
n2 = None
show('full', gc.collect())
show(order(1))
show('full', gc.collect(), gc.get_count())
w3 = Finalized('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
show(order(0))
show('middle', gc.collect(1))
show('full', gc.collect())
c5 = (lambda held: lambda: held)({})
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
