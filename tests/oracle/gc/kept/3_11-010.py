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
f1 = Finalized('f1')
w2 = Finalized('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
f1.left = f1
f1 = None
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(253): k4.append(Finalized('f')); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
s7 = set(range(0))
show(gc.is_tracked(s7))
s7 = None
show(gc.get_count())
show('full', gc.collect())
show(gc.get_count())
l8 = [(), {'k': 1}, 'text']
show(gc.get_count())
show('full', gc.collect())
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(117): k9.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
l8 = None
w10 = Node('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = ('a', [])
del w10
n12 = Node('n12')
n12.right = []
n12.right = n12
del n12
w13 = Finalized('w13')
w13.left = [w13, weakref.ref(w13, callback('r14'))]
w13.other = (1, 2)
del w13
show(order(0))
show(order(2))
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(225): k15.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
show(order(1))
show(order(2))
show(gc.get_count())
show('young', gc.collect(0))
f16 = Finalized('f16')
l17 = Lazarus('l17')
n18 = Node('n18')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
