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
d2 = {0: n1, 1: n1, 2: n1}
show(weakref.getweakrefcount(n1))
show(order(2))
n1 = None
show(len(saved), names(saved))
d2['key'] = d2
d3 = {}
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
d2['ring'] = d3
d3['ring'] = d2
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(228): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
g5 = (held for held in [d3])
next(g5, None)
show('full', gc.collect())
d2[(1, 2)] = d3
l6 = Lazarus('l6')
l7 = Lazarus('l7')
del d3
show(len(gc.get_referents(l6)))
l6.other = d2
del l6
l7.right = g5
l8 = [d2, d2, l7]
n9 = Node('n9')
r10 = weakref.ref(n9, callback('r10'))
n9.right = []
r11 = Ref(n9, callback('r11'))
n9.other = r11
show('young', gc.collect(0))
d12 = {0: d2, 1: r11, 2: d2}
r11 = None
d12 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
