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
f1 = Finalized('f1')
show('full', gc.collect(), gc.get_count())
l2 = Lazarus('l2')
show(len(gc.get_referents(f1)))
l2.left = l2
f1.left = l2
l2.left = f1
r3 = Ref(l2)
f4 = Finalized('f4')
r5 = weakref.ref(f4)
r6 = Ref(f1, callback('r6'))
f4.other = r6
r7 = weakref.ref(l2, callback('r7'))
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(125): k8.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
f4.other = f1
l2 = None
f1.left = f4
f4.left = f1
l9 = []
f1.left = l9
f4 = None
l9.append(l9)
f1.left = f1
g10 = (held for held in [None, r6, r6])
next(g10, None)
show(gc.is_tracked(l9))
n11 = Node('n11')
m12 = f1.__init__
n13 = Node('n13')
f1 = None
show('full', gc.collect())
del n11
show(gc.get_count())
m12 = None
l9.append(n13)
n13.left = l9
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
