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
show(order(0))
l1 = [None, {'k': 1}]
show('full', gc.collect())
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(286): k2.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
del l1
show(gc.get_count())
n4 = Node('n4')
g5 = (held for held in [n4])
del n4
del g5
s6 = set(range(1))
show(gc.is_finalized(s6))
r7 = weakref.ref(s6)
c8 = (lambda held: lambda: held)(s6)
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = c8
del w9
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(219): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show('full', gc.collect())
del c8
r13 = Ref(s6, callback('r13'))
r14 = Ref(s6, callback('r14'))
s6 = None
w15 = Lazarus('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
del w15
show('young', gc.collect(0))
show('young', gc.collect(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
