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
show(order(2))
show('full', gc.collect())
f1 = Finalized('f1')
l2 = [[], ('a', [])]
w3 = Finalized('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
del w3
s5 = set(range(1))
l2.append(l2)
l6 = [{'k': 1}, l2, f1]
f7 = Finalized('f7')
show(sys.getrefcount(l2))
l8 = Lazarus('l8')
show('full', gc.collect())
f1 = None
l8 = None
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(154): x = {'a': []}
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
l2 = None
l6.append(f7)
f7.left = l6
f7.left = l6
l6.append(f7)
show(gc.get_count())
r10 = weakref.ref(f7, callback('r10'))
show('young', gc.collect(0))
f7.right = 1
l6.append(f7)
f7.left = l6
r11 = weakref.ref(f7)
s5 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
