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
show('full', gc.collect())
n1 = Node('n1')
del n1
c2 = (lambda held: lambda: held)({'k': 1})
r3 = Ref(c2, callback('r3'))
n4 = Node('n4')
del n4
r5 = Ref(c2)
c2 = None
r3 = None
show('full', gc.collect())
s6 = Slotted('s6')
s7 = Slotted('s7')
s7 = None
show('middle', gc.collect(1))
s6.right = s6
show('full', gc.collect())
s6 = None
l9 = Lazarus('l9')
del l9
n10 = Node('n10')
n11 = Node('n11')
n10.left = n11
n11.left = n10
show(gc.get_count())
n10.other = n10
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
n11 = None
t14 = (n10, n10)
n10.right = n10
m15 = n10.__init__
show('full', gc.collect())
del m15
t14 = None
show(len(gc.get_referents(n10)))
l16 = [n10]
n10.other = n10
n17 = Node('n17')
r18 = Ref(n10, callback('r18'))
w19 = Lazarus('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
g21 = (held for held in [n17, l16])
show(len(saved), names(saved))
s22 = Slotted('s22')
l23 = Lazarus('l23')
show(order(2))
n24 = Node('n24')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
