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
c1 = (lambda held: lambda: held)('text')
show(order(2))
del c1
n2 = Node('n2')
del n2
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = []
del w3
show(order(1))
g5 = (held for held in [{'k': 1}, (1, 2), 2.5])
next(g5, None)
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = g5
del w6
show(order(1))
c8 = (lambda held: lambda: held)(g5)
del c8
n9 = Node('n9')
n9 = None
show('full', gc.collect())
w10 = Lazarus('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
del w10
g5 = None
l12 = []
del l12
s13 = set(range(0))
del s13
s14 = set(range(1))
r15 = Ref(s14, callback('r15'))
n16 = Node('n16')
n16.left = s14
show('full', gc.collect())
show('full', gc.collect())
del s14
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
