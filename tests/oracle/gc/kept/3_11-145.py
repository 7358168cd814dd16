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
show(len(saved), names(saved))
w1 = Node('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(order(0))
n3 = Node('n3')
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(161): k4.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
r5 = weakref.ref(n3)
m6 = n3.__init__
l7 = Lazarus('l7')
n3 = None
show('middle', gc.collect(1))
show(gc.is_tracked(l7))
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
del m6
show(order(2))
show('full', gc.collect())
r10 = weakref.ref(l7, callback('r10'))
n11 = Node('n11')
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(132): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
l7.left = n11
n11.left = l7
f13 = Finalized('f13')
l7 = None
show(len(gc.get_referents(r10)))
show(len(saved), names(saved))
s14 = set(range(2))
w15 = Finalized('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = r10
del w15
show('full', gc.collect())
n11.other = f13
n11.left = f13
f13.left = n11
show(len(gc.get_referents(n11)))
r17 = Ref(f13)
show('full', gc.collect())
d18 = {0: s14}
r19 = Ref(f13)
show('full', gc.collect())
show('r17', r17() is None)
f13.other = s14
show('full', gc.collect())
l20 = Lazarus('l20')
f13.right = 'text'
show(order(1))
d18[0] = l20
g21 = (held for held in [n11])
next(g21, None)
del l20
w22 = Lazarus('w22')
w22.left = [w22, weakref.ref(w22, callback('r23'))]
del w22
show(len(gc.get_referents(g21)))
show('r5', r5() is None)
del f13
n24 = Node('n24')
del s14
g25 = (held for held in [n24, r10, r10])
n24.left = n24
m26 = n11.__init__
n11.other = n11
l27 = [(), g25]
n24.left = g25
w28 = Node('w28')
w28.left, w28.right = weakref.ref(w28, callback('r29')), w28
w28.other = n24
del w28
n11.left = l27
l27.append(n11)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
