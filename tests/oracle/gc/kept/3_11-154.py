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
show(gc.get_count())
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
show('full', gc.collect(), gc.get_count())
g3 = (held for held in [('a', []), 1, {}])
w4 = Finalized('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
w4.other = g3
del w4
del g3
show('young', gc.collect(0))
s6 = Slotted('s6')
s7 = set(range(2))
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(360): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
n9 = Node('n9')
r10 = Ref(s7)
s6.right = n9
show(order(1))
l11 = Lazarus('l11')
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(142): k12.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
s6.right = ()
show(gc.get_count())
l13 = [{}]
n9.right = s6
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
del w14
r16 = weakref.ref(n9, callback('r16'))
n9.other = r16
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
