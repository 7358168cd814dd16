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
s1 = set(range(3))
n2 = Node('n2')
del n2
show(sys.getrefcount(s1))
show(gc.get_count())
del s1
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(265): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(gc.get_count())
c4 = (lambda held: lambda: held)(1)
l5 = [c4, {}]
c4 = None
show(order(0))
l6 = Lazarus('l6')
del l6
n7 = Node('n7')
n7 = None
l5.insert(0, l5)
f8 = Finalized('f8')
l5 = None
f8.other = f8
f8 = None
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(60): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
w10 = Lazarus('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = 2.5
del w10
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
show(len(saved), names(saved))
d14 = {0: (), 1: [], 2: (1, 2)}
d14[(1, 2)] = d14
show(order(2))
d15 = {0: (), 1: d14, 2: d14}
d14 = None
show(gc.get_count())
show(gc.is_tracked(d15))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
