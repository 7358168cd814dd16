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
w1 = Lazarus('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = (1, 2)
del w1
w3 = Finalized('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
del w3
l5 = Lazarus('l5')
l5 = None
show(gc.get_count())
c6 = (lambda held: lambda: held)({'k': 1})
f7 = Finalized('f7')
del f7
r8 = weakref.ref(c6)
w9 = Finalized('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(221): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
r12 = weakref.ref(c6, callback('r12'))
show(order(0))
c6 = None
l13 = [2.5, ('a', []), (1, 2)]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
