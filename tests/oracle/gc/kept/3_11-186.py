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
show('young', gc.collect(0))
l1 = Lazarus('l1')
t2 = (l1, l1)
r3 = weakref.ref(l1)
show('full', gc.collect())
show(order(2))
g4 = (held for held in [])
show('r3', r3() is None)
s5 = Slotted('s5')
l1 = None
show(len(gc.get_referents(t2)))
show('young', gc.collect(0))
show(gc.get_count())
f6 = Finalized('f6')
r7 = weakref.ref(f6, callback('r7'))
f6.other = r7
f6.left = s5
s5.left = f6
show(len(gc.get_referents(t2)))
f6 = None
l8 = [r7]
show(len(saved), names(saved))
show('middle', gc.collect(1))
d9 = {0: None}
g10 = (held for held in [])
next(g10, None)
l11 = []
show('middle', gc.collect(1))
show(gc.get_count())
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(154): k12.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show(gc.is_finalized(s5))
l13 = [l11, 1, d9]
show(len(gc.get_referents(s5)))
del g4
show(gc.is_finalized(t2))
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
