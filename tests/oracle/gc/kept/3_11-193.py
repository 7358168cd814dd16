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
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(gc.get_count())
n3 = Node('n3')
show(order(2))
show(gc.is_tracked(n3))
show('full', gc.collect())
show('full', gc.collect())
n3.right = n3
n3 = None
show(gc.get_count())
show(order(1))
show(gc.get_count())
n4 = Node('n4')
n4 = None
show(order(2))
show(gc.get_count())
l5 = Lazarus('l5')
show('full', gc.collect())
l5.other = l5
show('full', gc.collect())
r6 = weakref.ref(l5, callback('r6'))
c7 = (lambda held: lambda: held)(l5)
show('r6', r6() is None)
r8 = Ref(c7, callback('r8'))
show('full', gc.collect())
t9 = (l5, c7)
l10 = [t9, t9]
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
w11.other = ()
del w11
l13 = Lazarus('l13')
s14 = set(range(3))
del t9
r15 = Ref(s14, callback('r15'))
l5.left = l10
l10.append(l5)
show('full', gc.collect(), gc.get_count())
l13.left = l13
l13.left = l5
show(order(2))
l5.other = l5
show(gc.is_finalized(l5))
r16 = weakref.ref(l5)
s14 = None
l10.append(l10)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
