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
show('middle', gc.collect(1))
t1 = ((1, 2), ())
g2 = (held for held in [t1])
next(g2, None)
c3 = (lambda held: lambda: held)({})
show(sys.getrefcount(t1))
r4 = Ref(c3, callback('r4'))
r5 = weakref.ref(c3, callback('r5'))
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = t1
del w6
w8 = Lazarus('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = []
del w8
c3 = None
l10 = Lazarus('l10')
r11 = weakref.ref(l10)
r12 = Ref(l10, callback('r12'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
