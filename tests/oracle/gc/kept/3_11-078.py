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
n1 = Node('n1')
n1.other = 2.5
show(len(saved), names(saved))
n1.other = n1
n1.right = []
t2 = ()
n1.other = n1
show(len(gc.get_referents(t2)))
show(gc.get_count())
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = {}
del w3
r5 = Ref(n1)
n1.other = r5
r5 = None
c6 = (lambda held: lambda: held)(n1)
l7 = []
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
n10 = Node('n10')
show(gc.is_finalized(l7))
r11 = weakref.ref(n1, callback('r11'))
show(gc.get_count())
t12 = ()
del c6
l7.extend([2.5])
s13 = set(range(0))
r14 = weakref.ref(n1, callback('r14'))
n10.right = n1
l15 = Lazarus('l15')
r16 = weakref.ref(s13, callback('r16'))
n1.other = r16
l17 = Lazarus('l17')
del l7
l17.left = n1
n1.left = l15
l15.left = l17
show('young', gc.collect(0))
show('middle', gc.collect(1))
l17.left = l15
l15.left = n1
n1.left = n10
n10.left = l17
n18 = Node('n18')
r19 = Ref(n18)
n18.other = r19
w20 = Lazarus('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
w22 = Finalized('w22')
w22.left = [w22, weakref.ref(w22, callback('r23'))]
w22.other = ()
del w22
del r19
s24 = set(range(3))
s25 = set(range(1))
l17.left = n18
n18.left = l17
show('r11', r11() is None)
l15.left = n1
n1.left = l17
l17.left = n18
n18.left = l15
n1 = None
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k26 = []
for i in range(306): k26.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k26; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(n18)))
r27 = Ref(s25)
show('full', gc.collect())
r28 = weakref.ref(l15, callback('r28'))
s24 = None
show(order(2))
t12 = None
show(sys.getrefcount(s25))
n10.left = {'k': 1}
n18.left = l15
l15.left = l17
l17.left = n18
del s25
del n18
show(sys.getrefcount(r16))
r16 = None
w29 = Finalized('w29')
w29.left = [w29, weakref.ref(w29, callback('r30'))]
w29.other = n10
del w29
show(sys.getrefcount(n10))
s31 = set(range(2))
w32 = Finalized('w32')
w32.left, w32.right = weakref.ref(w32, callback('r33')), w32
w32.other = l17
del w32
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
