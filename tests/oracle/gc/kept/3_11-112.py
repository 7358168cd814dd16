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
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = ('a', [])
del w1
w3 = Node('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
w5 = Finalized('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = 2.5
del w5
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(332): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
l8 = []
l8.append(l8)
show('young', gc.collect(0))
n9 = Node('n9')
n9.right = l8
r10 = weakref.ref(n9)
del l8
show(len(gc.get_referents(n9)))
l11 = Lazarus('l11')
show(sys.getrefcount(l11))
l11.left = n9
n9.left = l11
show('r10', r10() is None)
m12 = l11.__init__
d13 = {0: m12, 1: 2.5}
r14 = weakref.ref(l11, callback('r14'))
n9.other = r14
w15 = Node('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
w15.other = 1
del w15
show('young', gc.collect(0))
show('r10', r10() is None)
l11 = None
w17 = Finalized('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
del w17
w19 = Node('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
del w19
show(order(2))
del d13
del m12
show('young', gc.collect(0))
l21 = [n9]
del l21
r22 = weakref.ref(n9, callback('r22'))
n9.other = r22
del n9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
