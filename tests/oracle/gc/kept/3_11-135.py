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
show(order(0))
l1 = Lazarus('l1')
l1.right = l1
l1 = None
t2 = (1, ())
show(order(0))
del t2
t3 = ({},)
show('full', gc.collect())
g4 = (held for held in [t3, t3, t3])
show(gc.is_tracked(t3))
del g4
l5 = [t3]
l6 = Lazarus('l6')
l5.extend([t3])
l6.right = l6
del l5
r7 = Ref(l6, callback('r7'))
show('full', gc.collect())
t8 = ()
l6 = None
del t3
show(gc.is_tracked(t8))
show(len(saved), names(saved))
show(order(2))
t8 = None
l9 = Lazarus('l9')
r10 = weakref.ref(l9, callback('r10'))
r11 = weakref.ref(l9)
l9.left = l9
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
l9.right = l9
r11 = None
l9.left = l9
w14 = Lazarus('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
del w14
c16 = (lambda held: lambda: held)(l9)
w17 = Finalized('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
w17.other = l9
del w17
show('full', gc.collect())
m19 = l9.__init__
r20 = weakref.ref(c16, callback('r20'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
