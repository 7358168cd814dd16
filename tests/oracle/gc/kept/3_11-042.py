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
l1 = [2.5, 2.5]
l1.append(l1)
t2 = (l1,)
show('full', gc.collect())
show(gc.get_count())
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
l1.append([])
t2 = None
g6 = (held for held in [l1, l1, {'k': 1}])
del l1
c7 = (lambda held: lambda: held)('text')
r8 = weakref.ref(c7, callback('r8'))
g6 = None
s9 = set(range(1))
show('full', gc.collect())
del c7
show('young', gc.collect(0))
show('young', gc.collect(0))
del r8
show(gc.get_count())
l11 = [s9]
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(290): k12.append(Finalized('f')); len(k12) > 9 and k12.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show('full', gc.collect())
c13 = (lambda held: lambda: held)(s9)
show(sys.getrefcount(s9))
c14 = (lambda held: lambda: held)(s9)
show(sys.getrefcount(s9))
del c14
n15 = Node('n15')
g16 = (held for held in [('a', []), None, l11])
next(g16, None)
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k17 = []
for i in range(385): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k17; x = None; gc.collect(); show('settled')
n15 = None
w18 = Lazarus('w18')
w18.left, w18.right = weakref.ref(w18, callback('r19')), w18
w18.other = c13
del w18
s20 = set(range(1))
g21 = (held for held in [])
next(g21, None)
n22 = Node('n22')
show(order(0))
show(sys.getrefcount(l11))
show('young', gc.collect(0))
n22.left = l11
l11.append(n22)
l23 = [g16, g21, g21]
l24 = [l11, g16, c13]
r25 = weakref.ref(c13, callback('r25'))
l26 = Lazarus('l26')
c27 = (lambda held: lambda: held)(2.5)
n22.right = g16
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
