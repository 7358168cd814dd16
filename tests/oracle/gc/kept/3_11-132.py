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
d1 = {}
del d1
show(gc.get_count())
show(gc.get_count())
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(337): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show('middle', gc.collect(1))
show('full', gc.collect())
s3 = Slotted('s3')
del s3
n4 = Node('n4')
g5 = (held for held in [2.5, (1, 2), n4])
n6 = Node('n6')
n4.left = n6
n6.left = n4
n4.other = n4
f7 = Finalized('f7')
show('young', gc.collect(0))
n6.left = n4
g8 = (held for held in [f7])
next(g8, None)
r9 = Ref(n4)
n10 = Node('n10')
del n10
show(len(gc.get_referents(g8)))
l11 = [g5, g8]
show('middle', gc.collect(1))
show(gc.get_count())
n12 = Node('n12')
l11[:] = [n12, (1, 2)]
show('young', gc.collect(0))
l13 = ['text', l11, n12]
l11.append(n12)
n12.left = l11
l14 = []
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
