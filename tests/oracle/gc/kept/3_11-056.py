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
show('full', gc.collect())
show(order(0))
show(order(2))
n1 = Node('n1')
del n1
show('middle', gc.collect(1))
d3 = {0: 2.5, 1: None, 2: 'text'}
d3[1] = d3
d3['key'] = d3
c5 = (lambda held: lambda: held)(d3)
show('full', gc.collect(), gc.get_count())
s6 = Slotted('s6')
show(gc.is_tracked(c5))
c5 = None
s6.left = d3
s6.left = (1, 2)
t7 = (s6, d3)
s8 = set(range(2))
s9 = set(range(2))
show(gc.is_tracked(s8))
show(sys.getrefcount(t7))
d3[1] = s8
l10 = [s9, t7, None]
show('middle', gc.collect(1))
f11 = Finalized('f11')
del s6
show('full', gc.collect())
t12 = ((),)
s13 = set(range(0))
show(gc.is_finalized(l10))
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(281): k14.append(Finalized('f')); len(k14) > 9 and k14.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
w15 = Finalized('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
t12 = None
l17 = Lazarus('l17')
l17 = None
l10.append(d3)
r18 = Ref(s8, callback('r18'))
f19 = Finalized('f19')
show('r18', r18() is None)
w20 = Lazarus('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
w20.other = 1
del w20
w22 = Node('w22')
w22.left, w22.right = weakref.ref(w22, callback('r23')), w22
del w22
m24 = f19.__init__
s8 = None
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k25 = []
for i in range(274): k25.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k25; x = None; gc.collect(); show('settled')
t26 = ([], f19, (1, 2))
c27 = (lambda held: lambda: held)(m24)
s28 = Slotted('s28')
show(order(2))
show('full', gc.collect())
l10 = None
r29 = Ref(f19, callback('r29'))
del s28
d3[1] = s13
del d3
f11 = None
r30 = weakref.ref(s13, callback('r30'))
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k31 = []
for i in range(317): k31.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k31; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
