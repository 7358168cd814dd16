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
g1 = (held for held in [2.5, (1, 2)])
show('young', gc.collect(0))
f2 = Finalized('f2')
show('full', gc.collect(), gc.get_count())
show(gc.is_tracked(g1))
show(sys.getrefcount(f2))
s3 = Slotted('s3')
l4 = Lazarus('l4')
l5 = [{}]
s3 = None
show(len(gc.get_referents(g1)))
del g1
l6 = Lazarus('l6')
f2 = None
l6.left = l4
l4.left = l5
l5.append(l6)
l4.left = l4
l6.right = l5
l5.append([])
show(gc.is_finalized(l6))
r7 = weakref.ref(l4)
r8 = weakref.ref(l4, callback('r8'))
n9 = Node('n9')
l4.right = n9
n10 = Node('n10')
show('full', gc.collect())
show(gc.get_count())
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(47): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
d12 = {0: l6, 1: 'text'}
show('young', gc.collect(0))
show(gc.get_count())
d12[0] = (1, 2)
l4.right = l4
l13 = []
del l13
n9 = None
l4.left = l6
l6.left = d12
d12['ring'] = l4
n10 = None
r14 = weakref.ref(l4, callback('r14'))
l5.append(r14)
l5 = None
del l4
l6 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
