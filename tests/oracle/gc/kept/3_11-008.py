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
l1 = [2.5]
show(order(2))
l2 = Lazarus('l2')
g3 = (held for held in [l2, {}])
l1.append(l1)
r4 = weakref.ref(l2, callback('r4'))
l5 = Lazarus('l5')
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(95): k6.append([i]); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
show('young', gc.collect(0))
g3 = None
l1[:] = ['text', l2]
show(gc.get_count())
l5 = None
show(sys.getrefcount(l1))
l2.left = l2
l1 = None
f7 = Finalized('f7')
d8 = {}
l2.right = l2
l2 = None
f7.right = d8
r9 = weakref.ref(f7, callback('r9'))
l10 = []
show(gc.is_finalized(f7))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
