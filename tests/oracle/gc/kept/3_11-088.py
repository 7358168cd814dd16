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
del s1
g2 = (held for held in [{'k': 1}])
next(g2, None)
del g2
l3 = Lazarus('l3')
w4 = Node('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
w4.other = l3
del w4
show(gc.is_tracked(l3))
show(len(gc.get_referents(l3)))
show(sys.getrefcount(l3))
r6 = weakref.ref(l3, callback('r6'))
d7 = {0: r6}
d8 = {}
show('middle', gc.collect(1))
f9 = Finalized('f9')
show(len(gc.get_referents(l3)))
w10 = Lazarus('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(285): k12.append({'a': []}); len(k12) > 9 and k12.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show('full', gc.collect())
r13 = weakref.ref(f9, callback('r13'))
d8[0] = 1
r6 = None
del l3
del d7
del d8
f14 = Finalized('f14')
del f14
del f9
l15 = [None, 2.5]
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(315): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
