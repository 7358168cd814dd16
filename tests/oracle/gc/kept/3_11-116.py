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
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(266): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show(gc.get_count())
show('young', gc.collect(0))
show('full', gc.collect())
w2 = Node('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
show(order(1))
show(len(saved), names(saved))
show('middle', gc.collect(1))
f4 = Finalized('f4')
f4.other = f4
f4.right = f4
f5 = Finalized('f5')
r6 = Ref(f4, callback('r6'))
l7 = [f4, f5, f5]
c8 = (lambda held: lambda: held)(f4)
l7.insert(0, f4)
r9 = weakref.ref(c8, callback('r9'))
t10 = (l7, c8)
l7.append(f5)
f5.left = l7
f5.right = []
l11 = []
d12 = {0: t10, 1: 2.5}
l7.append(f5)
f5.left = d12
d12['ring'] = l11
l11.append(f4)
f4.left = l7
d12['ring'] = f4
f4.left = l7
l7.append(l11)
l11.append(d12)
show(gc.is_tracked(l11))
show(gc.is_tracked(c8))
n13 = Node('n13')
g14 = (held for held in ['text', l11, d12])
next(g14, None)
f15 = Finalized('f15')
show(order(0))
g14 = None
s16 = set(range(2))
del c8
m17 = n13.__init__
m17 = None
l18 = Lazarus('l18')
s19 = set(range(3))
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k20 = []
for i in range(270): k20.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k20; x = None; gc.collect(); show('settled')
del t10
show(order(0))
f4.left = f5
f5.left = f4
l21 = [s19, f15, s19]
l22 = [f5]
m23 = f15.__init__
l24 = [()]
n13.left = l24
l24.append(n13)
w25 = Node('w25')
w25.left = [w25, weakref.ref(w25, callback('r26'))]
w25.other = []
del w25
d12['ring'] = f15
f15.left = d12
n13.other = s16
del f5
f27 = Finalized('f27')
n28 = Node('n28')
show(sys.getrefcount(s19))
n29 = Node('n29')
del f27
f15.left = l11
l11.append(n13)
n13.left = d12
d12['ring'] = f15
r30 = weakref.ref(f4)
n13.other = r30
del l7
n31 = Node('n31')
del f15
r32 = weakref.ref(n13)
n13.other = r32
show(sys.getrefcount(s16))
w33 = Lazarus('w33')
w33.left, w33.right = weakref.ref(w33, callback('r34')), w33
w33.other = 1
del w33
del l18
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
