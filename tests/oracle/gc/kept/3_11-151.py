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
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = {}
del w1
show('full', gc.collect())
show('full', gc.collect())
n3 = Node('n3')
n3.right = n3
show(gc.get_count())
show(order(2))
r4 = Ref(n3)
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = n3
del w5
n3.right = n3
g7 = (held for held in [n3, n3, n3])
r8 = Ref(n3)
n3.other = r8
show(gc.is_tracked(g7))
n9 = Node('n9')
show(len(gc.get_referents(n3)))
show(len(saved), names(saved))
r10 = Ref(n9, callback('r10'))
t11 = ()
m12 = n3.__init__
l13 = Lazarus('l13')
show('r4', r4() is None)
show('full', gc.collect(), gc.get_count())
n9.left = n3
n3.left = l13
l13.left = n9
l13.right = 2.5
l13.other = n9
n9.left = l13
l13.left = n3
n3.left = n9
s14 = Slotted('s14')
r15 = weakref.ref(n3)
m12 = None
r16 = weakref.ref(n9, callback('r16'))
n9.other = r16
r17 = weakref.ref(n3, callback('r17'))
n9.left = n9
show(len(gc.get_referents(r16)))
n3.right = g7
n9.left = n3
n3.left = n9
s14.right = n9
n9.left = n9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
