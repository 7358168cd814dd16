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
c1 = (lambda held: lambda: held)(())
w2 = Node('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = c1
del w2
d4 = {}
show('full', gc.collect())
show('full', gc.collect())
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = d4
del w5
d4 = None
show(len(saved), names(saved))
t7 = (c1, c1, c1)
g8 = (held for held in ['text', ()])
next(g8, None)
show('full', gc.collect(), gc.get_count())
g8 = None
del c1
l9 = []
show(len(gc.get_referents(t7)))
l9.append(())
show(len(gc.get_referents(l9)))
show(len(saved), names(saved))
show(gc.is_tracked(l9))
show(len(gc.get_referents(t7)))
t7 = None
c10 = (lambda held: lambda: held)({'k': 1})
n11 = Node('n11')
m12 = n11.__init__
del m12
s13 = Slotted('s13')
g14 = (held for held in [])
next(g14, None)
f15 = Finalized('f15')
del n11
l9.append(c10)
f15.right = l9
del g14
show(gc.is_finalized(l9))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
