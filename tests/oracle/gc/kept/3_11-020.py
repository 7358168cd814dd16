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
gc.freeze()
gc.collect()
n1 = Node('n1')
r2 = weakref.ref(n1)
n1.other = r2
show(gc.get_count())
del r2
show('young', gc.collect(0))
r3 = weakref.ref(n1, callback('r3'))
n1.other = r3
t4 = (r3, r3)
n1.left = n1
del r3
del t4
show('young', gc.collect(0))
n1.other = n1
n1.other = n1
s5 = Slotted('s5')
l6 = [s5, s5]
show(len(saved), names(saved))
n1.right = ('a', [])
l7 = []
n8 = Node('n8')
s5.left = n1
c9 = (lambda held: lambda: held)(n1)
r10 = weakref.ref(n1, callback('r10'))
n11 = Node('n11')
l12 = Lazarus('l12')
n13 = Node('n13')
s5.right = n1
n8 = None
show(len(gc.get_referents(s5)))
show(len(gc.get_referents(n1)))
show('full', gc.collect())
show('middle', gc.collect(1))
del n1
l12.left = s5
s5.left = n13
n13.left = l12
t14 = (c9,)
s15 = set(range(2))
r16 = weakref.ref(s15, callback('r16'))
n13.other = r16
s17 = set(range(3))
n18 = Node('n18')
m19 = n18.__init__
l6.append(l7)
l7.append(s5)
s5.left = n18
n18.left = n13
n13.left = l6
del l12
t20 = (c9, {}, m19)
r16 = None
c21 = (lambda held: lambda: held)(n13)
del m19
show('full', gc.collect())
n13.left = n13
n13.other = s17
del s15
l7.extend([s5])
del n11
del l6
s5.left = n18
n18.left = l7
l7.append(s5)
l22 = Lazarus('l22')
show(sys.getrefcount(t20))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
