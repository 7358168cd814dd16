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
t1 = ({}, [], ())
w2 = Lazarus('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
w2.other = t1
del w2
show(order(2))
l4 = Lazarus('l4')
del l4
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(84): k5.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
n6 = Node('n6')
show('full', gc.collect(), gc.get_count())
del n6
del t1
w7 = Node('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
w7.other = {'k': 1}
del w7
d9 = {}
show(order(1))
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
d9[0] = d9
del d9
show('full', gc.collect())
l12 = [1, ('a', []), ()]
show(order(1))
show(len(gc.get_referents(l12)))
del l12
g13 = (held for held in [None, 2.5, {'k': 1}])
next(g13, None)
l14 = [g13]
l14 = None
show(gc.is_tracked(g13))
g13 = None
w15 = Finalized('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = {'k': 1}
del w15
show('full', gc.collect())
l17 = ['text']
show(gc.is_tracked(l17))
del l17
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
