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
l1 = Lazarus('l1')
l1.right = l1
show(gc.get_count())
r2 = weakref.ref(l1, callback('r2'))
f3 = Finalized('f3')
show('full', gc.collect())
l1.left = f3
show(gc.is_finalized(l1))
f3.right = l1
g4 = (held for held in [l1, f3, l1])
show('young', gc.collect(0))
n5 = Node('n5')
n5.other = f3
show(gc.is_tracked(n5))
g6 = (held for held in [])
next(g6, None)
show(len(gc.get_referents(g4)))
f3.other = []
l1.left = n5
n7 = Node('n7')
show(gc.get_count())
f3.left = l1
n8 = Node('n8')
l9 = [f3, n8, f3]
show('r2', r2() is None)
n8.other = n7
l9.append(f3)
f3.left = l9
f10 = Finalized('f10')
l11 = Lazarus('l11')
c12 = (lambda held: lambda: held)(n7)
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(309): k13.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
show(sys.getrefcount(f3))
t14 = (n8,)
l9.append(f3)
d15 = {}
n7.left = l9
l9.append(n7)
l11 = None
s16 = set(range(3))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
