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
show(gc.get_count())
n1 = Node('n1')
n1 = None
show('full', gc.collect(), gc.get_count())
s2 = Slotted('s2')
f3 = Finalized('f3')
del s2
show(sys.getrefcount(f3))
show(gc.is_tracked(f3))
c4 = (lambda held: lambda: held)(f3)
show(len(gc.get_referents(f3)))
del f3
n5 = Node('n5')
r6 = weakref.ref(n5, callback('r6'))
r7 = weakref.ref(c4, callback('r7'))
show('young', gc.collect(0))
m8 = n5.__init__
show('r7', r7() is None)
n9 = Node('n9')
n9 = None
n5.other = c4
n5.right = c4
n5.left = n5
n5.other = c4
show('full', gc.collect())
del n5
show('r7', r7() is None)
t10 = ()
l11 = [m8, {'k': 1}, {}]
show(len(gc.get_referents(m8)))
show('full', gc.collect())
t12 = ((), (), l11)
t10 = None
show(gc.get_count())
del c4
l11.append([])
del m8
l11[:] = [l11, l11]
show(len(gc.get_referents(t12)))
n13 = Node('n13')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
