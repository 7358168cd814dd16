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
g1 = (held for held in [[], {}, 1])
w2 = Lazarus('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = g1
del w2
d4 = {0: g1}
show(order(2))
l5 = [{'k': 1}, d4, g1]
show(sys.getrefcount(l5))
d4[(1, 2)] = g1
show('full', gc.collect(), gc.get_count())
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(253): k6.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
d7 = {0: l5}
show('young', gc.collect(0))
s8 = Slotted('s8')
s8.right = 2.5
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(290): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
g10 = (held for held in [])
next(g10, None)
f11 = Finalized('f11')
s8.right = 'text'
show(gc.is_tracked(f11))
d12 = {0: g1, 1: d4}
l5[:] = [d7, d7]
l5.append(d4)
d4['ring'] = l5
d4['ring'] = d4
d7['key'] = g10
del s8
f11.right = g1
d12[1] = l5
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
