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
t1 = ()
t1 = None
l2 = []
show(order(2))
del l2
n3 = Node('n3')
show('full', gc.collect())
n3.left = ('a', [])
n3 = None
s4 = set(range(1))
show(gc.is_tracked(s4))
g5 = (held for held in [s4, s4, (1, 2)])
s6 = set(range(3))
l7 = []
f8 = Finalized('f8')
f8 = None
d9 = {0: l7, 1: []}
show(gc.get_count())
g5 = None
l10 = []
d9 = None
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(220): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
del s4
show('full', gc.collect())
l7 = None
r14 = weakref.ref(s6)
show(order(2))
w15 = Node('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = l10
del w15
d17 = {0: l10, 1: ()}
l10.append(d17)
d17['ring'] = l10
n18 = Node('n18')
r19 = weakref.ref(s6, callback('r19'))
show(sys.getrefcount(l10))
d17['ring'] = n18
n18.left = l10
l10.append(d17)
show('middle', gc.collect(1))
l10.append(d17)
d17['ring'] = n18
n18.left = l10
d17['ring'] = n18
n18.left = l10
l10.append(d17)
g20 = (held for held in [d17, 1])
next(g20, None)
d17[(1, 2)] = n18
show(gc.get_count())
d21 = {}
l10.append(n18)
n18.left = d21
d21['ring'] = l10
w22 = Lazarus('w22')
w22.left = [w22, weakref.ref(w22, callback('r23'))]
w22.other = l10
del w22
l24 = Lazarus('l24')
show(len(gc.get_referents(l10)))
show('full', gc.collect())
g25 = (held for held in [g20, l24])
next(g25, None)
r26 = Ref(s6, callback('r26'))
r27 = Ref(l24)
n18.other = r27
d21 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
