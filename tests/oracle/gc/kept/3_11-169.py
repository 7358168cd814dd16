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
show(gc.get_count())
show('middle', gc.collect(1))
s1 = Slotted('s1')
show(len(gc.get_referents(s1)))
s2 = set(range(0))
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
r5 = weakref.ref(s2, callback('r5'))
show(order(1))
r6 = weakref.ref(s2, callback('r6'))
s1.left = None
n7 = Node('n7')
c8 = (lambda held: lambda: held)(('a', []))
show(sys.getrefcount(n7))
show('r6', r6() is None)
show(sys.getrefcount(c8))
c8 = None
r5 = None
s1.left = s1
n9 = Node('n9')
s1.left = n9
n9.left = s1
s2 = None
del s1
n10 = Node('n10')
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
del w11
show('full', gc.collect(), gc.get_count())
w13 = Lazarus('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = n7
del w13
r15 = weakref.ref(n9)
n10.other = r15
r16 = weakref.ref(n7)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
