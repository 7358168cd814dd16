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
show(len(saved), names(saved))
w1 = Node('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
n3 = Node('n3')
s4 = set(range(1))
r5 = weakref.ref(s4, callback('r5'))
n3.other = r5
n3.left = 1
n3.right = ()
n3 = None
r6 = weakref.ref(s4)
del r6
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(266): k7.append([[], {}]); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
s4 = None
show(len(saved), names(saved))
g8 = (held for held in [1, r5])
next(g8, None)
show('full', gc.collect())
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
g8 = None
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
del w11
f13 = Finalized('f13')
f13.left = f13
del f13
r5 = None
c14 = (lambda held: lambda: held)((1, 2))
t15 = ((1, 2), c14)
c16 = (lambda held: lambda: held)([])
d17 = {0: c14, 1: (), 2: c16}
d17[(1, 2)] = []
d17 = None
show('middle', gc.collect(1))
c14 = None
show('full', gc.collect(), gc.get_count())
del c16
show('full', gc.collect())
show(order(1))
w19 = Finalized('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
w19.other = t15
del w19
t15 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
