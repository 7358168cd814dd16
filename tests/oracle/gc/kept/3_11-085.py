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
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
del w2
show(gc.is_finalized(n1))
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(240): k4.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show(weakref.getweakrefcount(n1))
n1.right = n1
n1.other = n1
show('full', gc.collect())
l5 = Lazarus('l5')
r6 = weakref.ref(n1)
n1.right = n1
l5.left = n1
n1.left = l5
l5.left = n1
n7 = Node('n7')
del l5
show(gc.is_tracked(n1))
m8 = n1.__init__
show('full', gc.collect(), gc.get_count())
r9 = Ref(n7)
n7.left = n7
show(order(2))
show(len(gc.get_referents(m8)))
n7.left = n7
n1.right = n1
t10 = (n1,)
s11 = set(range(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
