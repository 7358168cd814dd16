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
n1.right = 1
n1.left = n1
del n1
s2 = Slotted('s2')
s2.left = s2
show('young', gc.collect(0))
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(188): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
l4 = [('a', []), (), s2]
s2 = None
show('middle', gc.collect(1))
show(gc.get_count())
show('young', gc.collect(0))
l4[:] = [l4, l4]
n5 = Node('n5')
l6 = Lazarus('l6')
show(gc.is_tracked(l4))
g7 = (held for held in [])
next(g7, None)
w8 = Node('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
d10 = {0: l4}
n5.left = l4
show(sys.getrefcount(g7))
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(261): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
r12 = weakref.ref(l6, callback('r12'))
l4.append(l4)
c13 = (lambda held: lambda: held)(l4)
r14 = Ref(n5, callback('r14'))
w15 = Finalized('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
w15.other = {}
del w15
l4.append(l6)
l6.left = n5
n5.left = l4
n5 = None
d10 = None
show(gc.is_tracked(g7))
show('full', gc.collect(), gc.get_count())
l4 = None
d17 = {0: c13}
t18 = ()
show('r12', r12() is None)
c19 = (lambda held: lambda: held)(g7)
show(len(gc.get_referents(t18)))
f20 = Finalized('f20')
l21 = [1, (), ()]
show(len(gc.get_referents(c13)))
l21.insert(0, f20)
t22 = (c19, f20)
d17['ring'] = l6
l6.left = l21
l21.append(d17)
t18 = None
l21.append(l21)
show('full', gc.collect(), gc.get_count())
n23 = Node('n23')
r24 = Ref(f20, callback('r24'))
r25 = Ref(l6)
show(gc.is_tracked(c13))
r26 = weakref.ref(n23, callback('r26'))
n23.other = r26
c19 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
