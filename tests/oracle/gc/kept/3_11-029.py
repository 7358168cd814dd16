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
gc.freeze()
gc.collect()
n1 = Node('n1')
n1 = None
l2 = []
show(sys.getrefcount(l2))
l3 = Lazarus('l3')
show(gc.get_count())
r4 = Ref(l3)
l3.right = l2
show(gc.is_finalized(l3))
l3 = None
g5 = (held for held in [(), l2])
show('young', gc.collect(0))
show(gc.get_count())
show('full', gc.collect())
d7 = {0: g5}
l2.extend([l2])
l2.extend([l2])
l2.extend([d7])
s8 = set(range(0))
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(48): k9.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
s8 = None
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(242): k10.append((i, [])); len(k10) > 9 and k10.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
f11 = Finalized('f11')
f11 = None
show(gc.get_count())
show(gc.get_count())
show('r4', r4() is None)
c12 = (lambda held: lambda: held)(g5)
d7[1] = g5
l2.extend([[]])
del g5
r13 = weakref.ref(c12)
l2.append(r13)
r13 = None
del l2
d7[0] = d7
d7['key'] = c12
d7 = None
c14 = (lambda held: lambda: held)(c12)
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
