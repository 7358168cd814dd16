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
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(346): k1.append(Finalized('f')); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show(gc.get_count())
show(order(2))
show(order(1))
l2 = []
l2[:] = [l2, 2.5]
l2 = None
show(gc.get_count())
show('young', gc.collect(0))
show(gc.get_count())
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = []
del w3
s5 = set(range(2))
w6 = Finalized('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = s5
del w6
show(len(saved), names(saved))
s5 = None
show(len(saved), names(saved))
l8 = []
show(gc.get_count())
show(len(saved), names(saved))
d9 = {0: l8}
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(278): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show('full', gc.collect())
l11 = [l8]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
