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
n1 = Node('n1')
n1 = None
l2 = []
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
l5 = Lazarus('l5')
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = l2
del w6
show(order(0))
l5.left = l5
show(gc.is_tracked(l2))
l5 = None
g8 = (held for held in [(), l2])
show('young', gc.collect(0))
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = 2.5
del w9
show('full', gc.collect())
d13 = {0: g8}
l2.extend([l2])
l2.extend([l2])
l2.extend([d13])
s14 = set(range(0))
show('full', gc.collect())
g8 = None
n15 = Node('n15')
r16 = weakref.ref(n15, callback('r16'))
r17 = weakref.ref(s14, callback('r17'))
r18 = weakref.ref(s14, callback('r18'))
w19 = Node('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
w21 = Node('w21')
w21.left, w21.right = weakref.ref(w21, callback('r22')), w21
w21.other = n15
del w21
c23 = (lambda held: lambda: held)(d13)
l2.extend([[]])
del d13
r24 = weakref.ref(s14)
n15.other = r24
c23 = None
del s14
l2.append(l2)
l2[:] = [n15, []]
n25 = Node('n25')
n25 = None
c26 = (lambda held: lambda: held)(r24)
l2.extend([r24])
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
