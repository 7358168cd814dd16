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
show('full', gc.collect())
show(order(0))
show('full', gc.collect())
s1 = Slotted('s1')
g2 = (held for held in [s1, s1, s1])
d3 = {0: s1, 1: g2}
n4 = Node('n4')
n4.right = (1, 2)
r5 = Ref(n4, callback('r5'))
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
del w6
c8 = (lambda held: lambda: held)((1, 2))
r9 = Ref(n4, callback('r9'))
s1.left = n4
n4.left = d3
d3['ring'] = s1
l10 = [n4]
c11 = (lambda held: lambda: held)(s1)
r12 = weakref.ref(c11)
d3[(1, 2)] = d3
n13 = Node('n13')
show('full', gc.collect())
w14 = Lazarus('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = (1, 2)
del w14
t16 = (d3, 'text')
s1.left = d3
d3['ring'] = l10
l10.append(s1)
f17 = Finalized('f17')
show(gc.get_count())
show(gc.is_tracked(t16))
d3['ring'] = l10
l10.append(d3)
show(order(0))
n13.other = f17
f17.right = f17
r18 = Ref(f17, callback('r18'))
del l10
show(gc.is_tracked(s1))
del c8
f19 = Finalized('f19')
d3['ring'] = d3
f17.other = c11
f17 = None
l20 = []
n13.other = l20
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
