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
l1 = [{}, {'k': 1}]
show('middle', gc.collect(1))
show('full', gc.collect())
show(gc.is_tracked(l1))
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(355): k2.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
l1.insert(0, l1)
l1.append(l1)
l1[:] = [None, l1]
show('full', gc.collect())
show('full', gc.collect())
l1 = None
show(order(2))
show(gc.get_count())
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = []
del w3
show('full', gc.collect())
show(gc.get_count())
s5 = set(range(0))
l6 = [s5, s5]
show(len(gc.get_referents(l6)))
show(order(2))
s5 = None
w7 = Lazarus('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
n9 = Node('n9')
g10 = (held for held in [n9, None, 2.5])
next(g10, None)
del g10
n11 = Node('n11')
n9.left = l6
n12 = Node('n12')
n12.left = n11
n11.left = l6
l6.append(n12)
l13 = [l6, 1, n12]
n14 = Node('n14')
show('middle', gc.collect(1))
show('young', gc.collect(0))
n14.right = n9
d15 = {0: (1, 2), 1: l6, 2: {'k': 1}}
show(sys.getrefcount(l13))
n11.other = n14
n14.other = l13
m16 = n9.__init__
l6.append({'k': 1})
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
