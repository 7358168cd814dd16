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
show(len(saved), names(saved))
show(order(0))
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
n2 = Node('n2')
n2.right = n2
n2 = None
show(order(1))
show('full', gc.collect())
show('full', gc.collect())
l3 = [(), (1, 2), ('a', [])]
l3 = None
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
show(order(2))
show('young', gc.collect(0))
l7 = Lazarus('l7')
show('full', gc.collect())
c8 = (lambda held: lambda: held)(('a', []))
l7.left = l7
c8 = None
l7.other = {'k': 1}
l7.other = l7
show(gc.is_finalized(l7))
l9 = [l7, l7, l7]
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
r12 = Ref(l7)
l7.left = l7
del l9
w13 = Lazarus('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
w13.other = l7
del w13
show('full', gc.collect())
l7.right = l7
del l7
show('young', gc.collect(0))
show(gc.get_count())
f15 = Finalized('f15')
l16 = [f15]
l17 = [None, ('a', [])]
d18 = {0: f15, 1: l16, 2: ()}
show(len(gc.get_referents(l17)))
r19 = weakref.ref(f15, callback('r19'))
f15.other = r19
del l16
g20 = (held for held in [d18, (), l17])
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(336): k21.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
