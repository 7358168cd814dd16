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
t1 = ((), {'k': 1})
t2 = ()
show(len(gc.get_referents(t2)))
show(sys.getrefcount(t1))
del t1
show('full', gc.collect())
show(len(gc.get_referents(t2)))
w3 = Lazarus('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = t2
del w3
t2 = None
g5 = (held for held in [('a', []), 1])
next(g5, None)
d6 = {0: g5, 1: g5}
del g5
show('full', gc.collect())
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
s9 = Slotted('s9')
show('full', gc.collect())
show(sys.getrefcount(s9))
show(gc.get_count())
d6[0] = s9
g10 = (held for held in [s9])
s11 = Slotted('s11')
s9.left = s9
s9.left = s11
s11.left = d6
d6['ring'] = s9
n12 = Node('n12')
show(gc.get_count())
s13 = Slotted('s13')
show(order(0))
del g10
s9.left = s13
s13.left = s9
d6['ring'] = n12
n12.left = s13
s13.left = d6
s9.left = d6
l14 = [d6, s11]
l15 = []
s9.left = []
r16 = weakref.ref(n12, callback('r16'))
show('r16', r16() is None)
n17 = Node('n17')
r18 = Ref(n17, callback('r18'))
l14.extend([n17])
show(gc.is_finalized(n12))
s11.right = s9
s19 = set(range(1))
r20 = weakref.ref(n17, callback('r20'))
s11 = None
show(sys.getrefcount(s9))
show('full', gc.collect())
s13 = None
show(gc.is_tracked(l14))
del n17
s19 = None
w21 = Node('w21')
w21.left = [w21, weakref.ref(w21, callback('r22'))]
del w21
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k23 = []
for i in range(127): k23.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k23; x = None; gc.collect(); show('settled')
w24 = Node('w24')
w24.left, w24.right = weakref.ref(w24, callback('r25')), w24
w24.other = ()
del w24
r26 = Ref(n12, callback('r26'))
del s9
g27 = (held for held in [])
next(g27, None)
show(gc.get_count())
l15.extend([2.5])
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
