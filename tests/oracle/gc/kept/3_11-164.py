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
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = {}
del w1
s3 = set(range(1))
del s3
w4 = Lazarus('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
show('full', gc.collect())
g6 = (held for held in [1, ()])
del g6
w7 = Node('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
w7.other = 2.5
del w7
t9 = ()
w10 = Node('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = None
del w10
t9 = None
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(219): k12.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
f13 = Finalized('f13')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
