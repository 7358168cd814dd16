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
s1 = set(range(0))
c2 = (lambda held: lambda: held)(s1)
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(170): k3.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(sys.getrefcount(s1))
c2 = None
del s1
show(order(2))
l4 = []
l5 = []
l5.extend([l5])
l5.append(l5)
l5 = None
show('full', gc.collect(), gc.get_count())
l4.extend([l4])
w6 = Lazarus('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = l4
del w6
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(261): k8.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
l4.extend([l4])
show('young', gc.collect(0))
t9 = (l4, (1, 2))
l10 = Lazarus('l10')
r11 = weakref.ref(l10, callback('r11'))
l4.append(r11)
n12 = Node('n12')
w13 = Lazarus('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
w15 = Finalized('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
l4.append(l10)
l10.left = l4
r17 = weakref.ref(n12)
n12.other = {'k': 1}
d18 = {0: n12, 1: t9}
n12 = None
l10.right = l10
t9 = None
d18['key'] = l4
show(len(gc.get_referents(d18)))
l10 = None
l19 = Lazarus('l19')
r20 = weakref.ref(l19, callback('r20'))
l4.append(r20)
r21 = Ref(l19, callback('r21'))
show('full', gc.collect(), gc.get_count())
r22 = weakref.ref(l19, callback('r22'))
l4.append(r22)
l4.append(l19)
l19.left = l4
l4 = None
show('young', gc.collect(0))
r23 = weakref.ref(l19, callback('r23'))
d18['ring'] = l19
l19.left = d18
l19.right = r11
del r11
w24 = Node('w24')
w24.left, w24.right = weakref.ref(w24, callback('r25')), w24
w24.other = r23
del w24
w26 = Lazarus('w26')
w26.left, w26.right = weakref.ref(w26, callback('r27')), w26
del w26
s28 = set(range(1))
t29 = ([],)
r30 = weakref.ref(s28, callback('r30'))
l31 = [s28]
del r22
l19.left = d18
d18['ring'] = l31
l31.append(l19)
l31.append(d18)
d18['ring'] = l31
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
