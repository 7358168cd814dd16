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
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(334): k1.append({'a': []}); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
l2 = [(1, 2)]
show(gc.is_tracked(l2))
l2.extend([l2])
l4 = [{'k': 1}, {}, l2]
show(sys.getrefcount(l2))
g5 = (held for held in [l4, 1])
next(g5, None)
show(len(gc.get_referents(l2)))
g5 = None
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(289): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
del l2
f7 = Finalized('f7')
f7.other = l4
f7 = None
l8 = [l4]
l9 = Lazarus('l9')
l9.left = l8
l8.append(l4)
l4.append(l9)
r10 = Ref(l9, callback('r10'))
l8.append(r10)
show(order(1))
l4.append(l8)
l8.append(l9)
l9.left = l4
w11 = Node('w11')
w11.left = [w11, weakref.ref(w11, callback('r12'))]
del w11
del l8
r13 = weakref.ref(l9, callback('r13'))
l4.append(r13)
r14 = weakref.ref(l9, callback('r14'))
m15 = l9.__init__
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
