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
w1 = Lazarus('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = ()
del w1
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = 'text'
del w3
show('full', gc.collect())
c5 = (lambda held: lambda: held)(())
c5 = None
show(gc.get_count())
show(gc.get_count())
show('young', gc.collect(0))
t6 = ((),)
t6 = None
show('full', gc.collect())
t7 = ('text',)
del t7
show(order(2))
w8 = Finalized('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = ('a', [])
del w8
show('young', gc.collect(0))
n10 = Node('n10')
r11 = weakref.ref(n10, callback('r11'))
n10 = None
f12 = Finalized('f12')
l13 = [f12]
show('full', gc.collect())
r14 = weakref.ref(f12)
f12 = None
show(order(2))
s15 = set(range(2))
g16 = (held for held in [s15, (1, 2)])
next(g16, None)
f17 = Finalized('f17')
r18 = weakref.ref(s15)
s19 = set(range(1))
l20 = Lazarus('l20')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
