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
t1 = ((), [], None)
show(gc.get_count())
n2 = Node('n2')
show(len(saved), names(saved))
del t1
n3 = Node('n3')
w4 = Node('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
del w4
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(119): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
n2.left = n2
n2.right = n3
show(order(2))
n2 = None
n3.right = n3
r7 = Ref(n3, callback('r7'))
show(len(saved), names(saved))
w8 = Node('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
del w8
del n3
c10 = (lambda held: lambda: held)({})
c10 = None
f11 = Finalized('f11')
w12 = Lazarus('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
w12.other = f11
del w12
f11.right = f11
show('r7', r7() is None)
d14 = {0: f11, 1: 2.5}
del f11
d14 = None
show(order(0))
show('r7', r7() is None)
show(order(2))
show(gc.get_count())
w15 = Lazarus('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = []
del w15
f17 = Finalized('f17')
f17 = None
show('young', gc.collect(0))
show('middle', gc.collect(1))
show('full', gc.collect())
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k18 = []
for i in range(49): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
show(order(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
