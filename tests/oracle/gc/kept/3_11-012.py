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
show(order(1))
n1 = Node('n1')
n1.right = n1
n1 = None
s2 = set(range(1))
show(gc.is_tracked(s2))
r3 = weakref.ref(s2, callback('r3'))
show(len(gc.get_referents(s2)))
w4 = Node('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
del w4
show('r3', r3() is None)
show('full', gc.collect())
show(len(gc.get_referents(s2)))
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(348): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
t7 = (s2, {})
s2 = None
t7 = None
show(len(saved), names(saved))
s8 = Slotted('s8')
s8.left = s8
show('full', gc.collect())
s8.right = s8
show(gc.is_finalized(s8))
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = s8
del w9
s8.left = []
s8.right = 1
del s8
s11 = Slotted('s11')
n12 = Node('n12')
s11.left = s11
show(sys.getrefcount(n12))
s11.left = n12
n12.left = s11
s11 = None
del n12
show(len(saved), names(saved))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
