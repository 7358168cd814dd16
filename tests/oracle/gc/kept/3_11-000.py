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
del n1
s2 = set(range(2))
del s2
show('young', gc.collect(0))
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = ('a', [])
del w3
l5 = [1, {'k': 1}, (1, 2)]
l5 = None
t6 = (2.5,)
show(gc.get_count())
del t6
show('full', gc.collect())
show(gc.get_count())
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(182): k7.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show('full', gc.collect())
s8 = set(range(2))
c9 = (lambda held: lambda: held)(('a', []))
r10 = weakref.ref(c9, callback('r10'))
show('young', gc.collect(0))
show('full', gc.collect())
w11 = Finalized('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
w11.other = c9
del w11
show('full', gc.collect(), gc.get_count())
del s8
g13 = (held for held in [c9, c9])
next(g13, None)
l14 = [2.5]
s15 = set(range(0))
l16 = [c9]
r17 = weakref.ref(c9, callback('r17'))
l14.append(r17)
show(gc.get_count())
l14.append(l14)
c18 = (lambda held: lambda: held)(c9)
r19 = Ref(c9, callback('r19'))
show('full', gc.collect())
l16.append(l16)
show('middle', gc.collect(1))
r17 = None
r20 = Ref(c18, callback('r20'))
w21 = Lazarus('w21')
w21.left = [w21, weakref.ref(w21, callback('r22'))]
w21.other = l14
del w21
l16 = None
del c18
s15 = None
l23 = [c9]
l23.append(l23)
r24 = Ref(c9, callback('r24'))
d25 = {0: g13, 1: l23, 2: {'k': 1}}
l26 = [l23, l23, c9]
r27 = weakref.ref(c9, callback('r27'))
c28 = (lambda held: lambda: held)(d25)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
