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
show(sys.getrefcount(n1))
r2 = weakref.ref(n1)
r3 = weakref.ref(n1)
n1.right = n1
n1.right = n1
m4 = n1.__init__
n1.left = []
n1.other = None
show(len(saved), names(saved))
n1.left = m4
n1.left = n1
r5 = weakref.ref(n1)
show(gc.is_finalized(n1))
r6 = weakref.ref(n1)
r7 = Ref(n1, callback('r7'))
del m4
w8 = Node('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
n1 = None
s10 = Slotted('s10')
s10.right = s10
s10.left = s10
d11 = {0: s10}
l12 = []
w14 = Lazarus('w14')
w14.left = [w14, weakref.ref(w14, callback('r15'))]
del w14
d11['ring'] = d11
show('young', gc.collect(0))
del d11
l12.append({})
show(order(2))
show(sys.getrefcount(l12))
show(gc.get_count())
del s10
g16 = (held for held in [l12, l12])
show(order(2))
show(gc.is_tracked(l12))
show('young', gc.collect(0))
del l12
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k17 = []
for i in range(97): k17.append({'a': []}); len(k17) > 9 and k17.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k17; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
