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
show(order(2))
show('full', gc.collect())
s1 = set(range(0))
show(gc.get_count())
s2 = Slotted('s2')
show('full', gc.collect())
s1 = None
s2.left = s2
f3 = Finalized('f3')
w4 = Node('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
show(gc.get_count())
f3.left = f3
show(order(1))
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = f3
del w6
c8 = (lambda held: lambda: held)(f3)
s2.left = []
f3 = None
r9 = weakref.ref(c8, callback('r9'))
s2 = None
w10 = Finalized('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = c8
del w10
r9 = None
c8 = None
show(order(2))
show(order(1))
show('full', gc.collect())
show(order(1))
l12 = Lazarus('l12')
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = {}
del w13
r15 = weakref.ref(l12, callback('r15'))
l12.other = l12
del l12
s16 = Slotted('s16')
show(order(2))
s16.left = s16
del s16
n18 = Node('n18')
n19 = Node('n19')
show('middle', gc.collect(1))
n19 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
