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
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
g1 = (held for held in [])
del g1
show(gc.get_count())
n2 = Node('n2')
r3 = Ref(n2)
del n2
g4 = (held for held in ['text', []])
next(g4, None)
l5 = [2.5, g4, g4]
show('middle', gc.collect(1))
s6 = set(range(3))
r7 = Ref(s6)
t8 = (None,)
l9 = [g4]
l5[:] = [2.5, l5]
del s6
show(gc.is_tracked(g4))
del g4
l9.insert(0, (1, 2))
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(380): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show(sys.getrefcount(l5))
l9[:] = [t8, l9]
show(gc.get_count())
l5.append(l9)
l9.append(l5)
del l9
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(350): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
show(gc.get_count())
f12 = Finalized('f12')
r13 = weakref.ref(f12, callback('r13'))
show(len(saved), names(saved))
t14 = (f12, f12)
t14 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
