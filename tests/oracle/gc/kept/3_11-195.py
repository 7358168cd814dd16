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
c1 = (lambda held: lambda: held)({})
c2 = (lambda held: lambda: held)(c1)
s3 = Slotted('s3')
d4 = {0: s3}
f5 = Finalized('f5')
f5.right = f5
s3.right = c2
m6 = f5.__init__
s7 = Slotted('s7')
show(gc.is_tracked(s7))
d4['ring'] = d4
show(sys.getrefcount(s7))
r8 = weakref.ref(c2, callback('r8'))
del f5
s9 = set(range(2))
d4['ring'] = d4
s7.right = s9
s3.left = s7
show('full', gc.collect(), gc.get_count())
s3 = None
t10 = (s9, c2)
n11 = Node('n11')
d4['ring'] = s7
s7.left = d4
n12 = Node('n12')
w13 = Lazarus('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
r15 = weakref.ref(c1, callback('r15'))
n16 = Node('n16')
n12.left = s7
s7.left = n16
n16.left = n12
show('full', gc.collect())
r17 = weakref.ref(c2)
d4 = None
del c1
del n11
w18 = Node('w18')
w18.left, w18.right = weakref.ref(w18, callback('r19')), w18
w18.other = c2
del w18
s7.left = s7
del n12
show('full', gc.collect())
show(order(2))
n16.left = n16
c2 = None
w20 = Lazarus('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
del w20
show(order(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
