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
s1 = set(range(3))
t2 = ([], None)
show('full', gc.collect(), gc.get_count())
r3 = weakref.ref(s1, callback('r3'))
del t2
s1 = None
show(gc.get_count())
n4 = Node('n4')
r5 = Ref(n4, callback('r5'))
r6 = weakref.ref(n4, callback('r6'))
n7 = Node('n7')
f8 = Finalized('f8')
n4.right = n7
n7.right = 2.5
l9 = [2.5]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
