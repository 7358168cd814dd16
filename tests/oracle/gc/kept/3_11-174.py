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
l1 = Lazarus('l1')
show(gc.get_count())
l1.right = l1
l1 = None
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(342): k2.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
n3 = Node('n3')
del n3
l4 = [None]
l4.extend([{'k': 1}])
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = l4
del w5
show('middle', gc.collect(1))
l4.extend([None])
d7 = {0: l4}
l4.append(d7)
d7['ring'] = l4
f8 = Finalized('f8')
l4 = None
show(sys.getrefcount(d7))
del d7
m9 = f8.__init__
r10 = Ref(f8, callback('r10'))
f8.other = r10
show(len(gc.get_referents(f8)))
r11 = Ref(f8, callback('r11'))
d12 = {}
l13 = []
s14 = set(range(0))
del s14
l13 = None
n15 = Node('n15')
l16 = [r10, (1, 2), r10]
f8.left = d12
del r10
del f8
l16[:] = [n15, n15]
show('full', gc.collect())
n17 = Node('n17')
m9 = None
l16.extend([[]])
show('full', gc.collect(), gc.get_count())
del d12
n15.right = l16
show(gc.get_count())
l16 = None
w18 = Lazarus('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
del w18
del n15
f20 = Finalized('f20')
n17.left = n17
f20.left = n17
n17.left = f20
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(343): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
r22 = weakref.ref(n17)
n17.left = ()
s23 = set(range(1))
show('full', gc.collect())
f20.left = n17
l24 = Lazarus('l24')
show(order(1))
show('full', gc.collect())
s25 = set(range(2))
r26 = weakref.ref(s25, callback('r26'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
