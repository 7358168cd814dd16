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
show(order(1))
s1 = Slotted('s1')
d2 = {0: [], 1: s1}
n3 = Node('n3')
t4 = (d2, s1)
n3.right = s1
c5 = (lambda held: lambda: held)(None)
n6 = Node('n6')
show('full', gc.collect(), gc.get_count())
r7 = Ref(c5)
d2[1] = s1
d2['ring'] = n6
n6.left = s1
s1.left = n3
n3.left = d2
c8 = (lambda held: lambda: held)(t4)
show('young', gc.collect(0))
r9 = weakref.ref(c8, callback('r9'))
l10 = [c5, n3, ('a', [])]
show(order(2))
l11 = [n3]
n12 = Node('n12')
show('full', gc.collect())
l10.append(n6)
show(gc.is_tracked(n6))
del s1
show(gc.get_count())
n13 = Node('n13')
l14 = []
l14 = None
w15 = Finalized('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
n13.left = n3
n3.left = l11
l11.append(n13)
s17 = Slotted('s17')
show('full', gc.collect())
s17.right = c5
r18 = Ref(n12)
d19 = {0: []}
show(order(1))
l11.append(s17)
d2[0] = c5
n20 = Node('n20')
m21 = n20.__init__
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
