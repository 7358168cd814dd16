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
l1 = Lazarus('l1')
show('full', gc.collect())
show(order(1))
s2 = Slotted('s2')
del s2
l1.left = l1
s3 = Slotted('s3')
l4 = []
t5 = (1,)
show('young', gc.collect(0))
show(order(2))
l4 = None
t5 = None
show(order(2))
s3 = None
show(gc.is_finalized(l1))
l1.right = l1
l1.left = l1
show('full', gc.collect())
l1.right = l1
r6 = weakref.ref(l1, callback('r6'))
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(369): k7.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
r8 = weakref.ref(l1)
r9 = Ref(l1, callback('r9'))
l10 = [l1, l1]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
