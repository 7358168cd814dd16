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
show('middle', gc.collect(1))
t1 = (2.5, None)
t1 = None
s2 = Slotted('s2')
s2.left = 1
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(282): k3.append([[], {}]); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(order(2))
n4 = Node('n4')
del n4
show('full', gc.collect())
show(sys.getrefcount(s2))
d5 = {0: s2}
l6 = Lazarus('l6')
show(len(gc.get_referents(l6)))
l6 = None
del s2
w8 = Node('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
w8.other = d5
del w8
show(gc.is_finalized(d5))
d5[1] = 2.5
d5[1] = 'text'
del d5
t10 = (1,)
show(gc.get_count())
show(order(0))
show(len(saved), names(saved))
d11 = {0: t10}
d11 = None
t10 = None
show('young', gc.collect(0))
show(len(saved), names(saved))
show(gc.get_count())
show('full', gc.collect())
show('full', gc.collect())
l12 = []
l12 = None
d13 = {0: {'k': 1}}
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
