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
s1 = Slotted('s1')
s1.left = s1
l2 = [s1, s1, s1]
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = s1
del w3
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
del w5
l2 = None
s1.left = s1
show('full', gc.collect())
l7 = [s1]
d8 = {0: s1, 1: s1, 2: ('a', [])}
d9 = {}
l7.append(d9)
s1.right = ('a', [])
del l7
t10 = (d9, {})
s1 = None
s11 = Slotted('s11')
d8 = None
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(28): k12.append(Slotted('s')); len(k12) > 9 and k12.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
d9['ring'] = d9
d9[1] = None
s11.left = ('a', [])
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
s15 = set(range(0))
d9 = None
show(gc.get_count())
s17 = Slotted('s17')
s11.right = None
g18 = (held for held in [t10, 2.5])
s19 = set(range(1))
r20 = Ref(s15)
del r20
show(sys.getrefcount(s11))
s17.left = s15
del s15
s11.left = g18
s17 = None
r21 = Ref(s19)
d22 = {0: s19}
show(gc.get_count())
r23 = Ref(s19, callback('r23'))
r24 = weakref.ref(s19, callback('r24'))
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k25 = []
for i in range(149): k25.append(Slotted('s')); len(k25) > 9 and k25.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k25; x = None; gc.collect(); show('settled')
s11.left = d22
d22['ring'] = s11
s26 = set(range(0))
del d22
r23 = None
r29 = weakref.ref(s26)
del g18
del s19
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
