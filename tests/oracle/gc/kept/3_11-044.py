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
show(gc.get_count())
t1 = ()
show('full', gc.collect())
d2 = {0: t1, 1: t1}
t1 = None
del d2
show(gc.get_count())
show('full', gc.collect())
c3 = (lambda held: lambda: held)({})
l4 = Lazarus('l4')
r5 = Ref(c3)
l4 = None
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = c3
del w6
n8 = Node('n8')
show('middle', gc.collect(1))
show('middle', gc.collect(1))
del n8
r9 = weakref.ref(c3, callback('r9'))
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(82): k10.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
c3 = None
l11 = [(), None, ('a', [])]
l11[:] = [l11, ('a', [])]
show(order(2))
show(gc.is_tracked(l11))
del l11
l12 = Lazarus('l12')
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
