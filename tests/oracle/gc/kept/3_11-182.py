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
l2 = [[]]
g3 = (held for held in [])
next(g3, None)
l2.insert(0, l2)
g3 = None
l2.insert(0, l2)
show(sys.getrefcount(l2))
l2.insert(0, l2)
l2[:] = [l2, 1]
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(163): k4.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
l2.insert(0, [])
n7 = Node('n7')
l2 = None
n7.left = n7
del n7
show('full', gc.collect())
n8 = Node('n8')
s9 = Slotted('s9')
s9.left = n8
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(60): k10.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
n8.left = n8
l11 = [s9]
show('full', gc.collect())
r12 = weakref.ref(n8)
s13 = Slotted('s13')
del l11
s13 = None
s9.right = n8
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
