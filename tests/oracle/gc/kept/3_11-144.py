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
l1.right = l1
show('full', gc.collect())
w2 = Lazarus('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = l1
del w2
show(gc.get_count())
f4 = Finalized('f4')
show(gc.get_count())
l1.left = f4
f4.left = l1
r5 = Ref(l1)
f4.right = f4
n6 = Node('n6')
show(sys.getrefcount(l1))
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(242): k7.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
l1.left = l1
show('full', gc.collect())
show(len(gc.get_referents(n6)))
g8 = (held for held in [])
next(g8, None)
show(gc.get_count())
n6.right = l1
r9 = weakref.ref(f4)
del g8
l10 = Lazarus('l10')
l1.left = f4
f4.left = l1
l11 = [f4, l10, n6]
d12 = {0: n6}
del l11
f4.right = f4
w13 = Node('w13')
w13.left = [w13, weakref.ref(w13, callback('r14'))]
del w13
f15 = Finalized('f15')
l16 = Lazarus('l16')
l1.other = ('a', [])
n17 = Node('n17')
show('middle', gc.collect(1))
f4.left = f4
l16.left = {}
show(sys.getrefcount(f15))
show(gc.get_count())
t18 = (n6, 2.5)
l10.other = f15
l16.left = l16
d12['key'] = l1
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
