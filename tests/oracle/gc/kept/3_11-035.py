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
gc.freeze()
gc.collect()
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(206): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
s2 = Slotted('s2')
g3 = (held for held in [s2, s2, s2])
d4 = {0: s2, 1: g3}
n5 = Node('n5')
n5.right = (1, 2)
r6 = Ref(n5, callback('r6'))
show(gc.is_tracked(s2))
del n5
f7 = Finalized('f7')
c8 = (lambda held: lambda: held)(g3)
d9 = {0: s2, 1: c8, 2: None}
show('full', gc.collect())
show('young', gc.collect(0))
r10 = Ref(f7)
f7.left = d9
d9['ring'] = f7
show(gc.is_tracked(f7))
n11 = Node('n11')
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(251): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(g3)))
del d9
show(len(gc.get_referents(g3)))
del s2
r13 = weakref.ref(f7, callback('r13'))
d14 = {}
show('r10', r10() is None)
show('full', gc.collect())
show('young', gc.collect(0))
f7.left = d14
d14['ring'] = f7
f7.other = d14
show(gc.is_finalized(c8))
d4[(1, 2)] = 'text'
show('full', gc.collect())
s15 = set(range(2))
f7.other = 1
l16 = [d14, n11, g3]
r17 = weakref.ref(s15, callback('r17'))
l16.append(r17)
l16.insert(0, n11)
l18 = []
d14[0] = r17
d14[(1, 2)] = []
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
