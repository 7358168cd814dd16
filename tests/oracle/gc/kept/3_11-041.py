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
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
show('full', gc.collect())
l1 = Lazarus('l1')
l1 = None
show('full', gc.collect())
g3 = (held for held in [(1, 2), None])
l4 = []
n5 = Node('n5')
l6 = [n5]
r7 = weakref.ref(n5, callback('r7'))
c8 = (lambda held: lambda: held)(None)
r9 = weakref.ref(n5)
t10 = (l6,)
r11 = Ref(c8, callback('r11'))
l4.append(r11)
n5.left = l6
l6.append(n5)
r12 = Ref(c8)
l6.append(r12)
l6.append(n5)
l6.append(l4)
l4.append(n5)
n5.left = l6
del l4
r13 = weakref.ref(n5)
l6 = None
d14 = {0: r11}
show(len(gc.get_referents(n5)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
