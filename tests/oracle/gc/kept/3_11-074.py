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
show(gc.get_count())
l2 = Lazarus('l2')
l2.other = l2
show(gc.get_count())
l2.left = l2
r3 = weakref.ref(l2, callback('r3'))
l2.left = l2
l4 = []
r5 = weakref.ref(l2)
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(339): k6.append(Finalized('f')); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
t7 = (1,)
w8 = Finalized('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = l4
del w8
n10 = Node('n10')
t11 = (t7,)
r12 = weakref.ref(l2)
l4.append(r12)
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(167): k13.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(l2)))
n14 = Node('n14')
show(gc.is_tracked(t11))
n14.left = l2
l2.left = n10
n10.left = l4
l4.append(n14)
del r12
n14.right = {'k': 1}
n15 = Node('n15')
n10.left = l4
del l4
d16 = {0: t7}
l17 = Lazarus('l17')
l2.left = t11
r18 = weakref.ref(l2)
n15 = None
show(sys.getrefcount(n14))
l2.other = l17
show(order(1))
w19 = Node('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
w19.other = ('a', [])
del w19
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(374): k21.append(Slotted('s')); len(k21) > 9 and k21.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
l17.left = d16
d16['ring'] = n10
n10.left = l2
l2.left = l17
g22 = (held for held in [l2, 'text', d16])
next(g22, None)
l2.left = l17
l17.left = d16
d16['ring'] = n10
n10.left = l2
show('full', gc.collect())
t23 = (1,)
show(gc.is_tracked(l17))
show('middle', gc.collect(1))
r24 = Ref(l2, callback('r24'))
m25 = n14.__init__
show(order(2))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
