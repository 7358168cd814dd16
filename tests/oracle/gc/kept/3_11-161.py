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
show('full', gc.collect())
show('young', gc.collect(0))
l2 = Lazarus('l2')
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(350): k3.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
r4 = weakref.ref(l2, callback('r4'))
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = l2
del w5
l2.left = l2
n7 = Node('n7')
show(order(1))
show(gc.get_count())
r8 = Ref(l2)
show(order(1))
del l2
show(order(1))
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
show(len(saved), names(saved))
t11 = (n7, 1, n7)
n7.left = n7
show('r4', r4() is None)
r12 = weakref.ref(n7, callback('r12'))
show('full', gc.collect())
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = n7
del w13
n15 = Node('n15')
n7.right = n7
l16 = Lazarus('l16')
n7 = None
show('full', gc.collect(), gc.get_count())
show('r4', r4() is None)
l16.left = l16
r17 = weakref.ref(l16, callback('r17'))
r18 = Ref(l16)
n15.other = r18
r19 = Ref(n15, callback('r19'))
n20 = Node('n20')
show(gc.get_count())
l21 = [r18]
show(len(gc.get_referents(t11)))
show(order(2))
del r18
l21.append(n15)
n15.left = l21
s22 = Slotted('s22')
l21 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
