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
d1 = {0: 1}
d1[(1, 2)] = d1
t2 = ({'k': 1}, d1, d1)
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(233): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(gc.is_tracked(t2))
d1 = None
show(order(0))
del t2
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
d4 = {0: ('a', []), 1: []}
d4[1] = {}
del d4
show('full', gc.collect(), gc.get_count())
f5 = Finalized('f5')
f5.right = f5
show(len(saved), names(saved))
c6 = (lambda held: lambda: held)(f5)
del c6
show(gc.get_count())
show('full', gc.collect())
show(order(1))
d7 = {}
m8 = f5.__init__
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = d7
del w9
f5.left = f5
m8 = None
d7 = None
f5.other = f5
show(gc.get_count())
show('full', gc.collect())
s11 = set(range(3))
n12 = Node('n12')
l13 = [{}]
n12.right = n12
l13.insert(0, n12)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
