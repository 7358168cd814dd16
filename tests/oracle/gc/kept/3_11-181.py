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
l1 = [[], 2.5]
del l1
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = 1
del w2
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(121): k5.append((lambda: i)); len(k5) > 9 and k5.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
l6 = Lazarus('l6')
l6.other = (1, 2)
l6.left = 2.5
show(gc.get_count())
l6 = None
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(37): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
show(gc.get_count())
show(order(1))
t8 = ()
d9 = {0: t8, 1: {'k': 1}}
s11 = Slotted('s11')
show(order(0))
w12 = Node('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
w14 = Lazarus('w14')
w14.left = [w14, weakref.ref(w14, callback('r15'))]
w14.other = t8
del w14
show('full', gc.collect())
d9 = None
show(gc.is_tracked(t8))
l16 = Lazarus('l16')
c17 = (lambda held: lambda: held)(t8)
s11 = None
r18 = weakref.ref(l16)
show('young', gc.collect(0))
w19 = Finalized('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
del w19
c17 = None
r21 = Ref(l16, callback('r21'))
l16 = None
l22 = Lazarus('l22')
show(order(2))
c23 = (lambda held: lambda: held)(t8)
n24 = Node('n24')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
