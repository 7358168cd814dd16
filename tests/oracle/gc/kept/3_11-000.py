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
n1 = Node('n1')
del n1
s2 = set(range(2))
del s2
show('young', gc.collect(0))
show(gc.get_count())
g4 = (held for held in [1, {'k': 1}, (1, 2)])
g4 = None
t5 = (2.5,)
show(gc.get_count())
del t5
show('full', gc.collect())
show('full', gc.collect())
show('middle', gc.collect(1))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(36): k6.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
c7 = (lambda held: lambda: held)(1)
g8 = (held for held in [('a', []), c7, {'k': 1}])
r9 = Ref(c7, callback('r9'))
c7 = None
l10 = Lazarus('l10')
g11 = (held for held in [g8])
next(g11, None)
l12 = [2.5]
s13 = set(range(0))
l14 = [s13]
f15 = Finalized('f15')
del f15
s16 = set(range(0))
l10.left = l12
c17 = (lambda held: lambda: held)(s13)
n18 = Node('n18')
l10.right = l14
g19 = (held for held in [l14, (1, 2), {'k': 1}])
next(g19, None)
l14.extend([l10])
l20 = Lazarus('l20')
n18.other = c17
n21 = Node('n21')
show('full', gc.collect())
l12[:] = [(1, 2), s13]
n21.right = n21
l22 = [g11]
n21.left = n18
n18.left = n21
r23 = Ref(l20)
f24 = Finalized('f24')
show(len(gc.get_referents(n18)))
l25 = [f24, l22, {}]
n18.other = 'text'
r26 = weakref.ref(l20, callback('r26'))
c27 = (lambda held: lambda: held)(g19)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
