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
c1 = (lambda held: lambda: held)(())
show(len(saved), names(saved))
f2 = Finalized('f2')
d3 = {}
s4 = set(range(2))
show(gc.get_count())
f2 = None
s4 = None
del d3
l5 = [c1]
g6 = (held for held in ['text', ()])
next(g6, None)
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(237): k7.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(sys.getrefcount(l5))
l5.append(c1)
l8 = []
r9 = weakref.ref(c1, callback('r9'))
show(len(gc.get_referents(c1)))
show('full', gc.collect())
show(sys.getrefcount(l8))
l5 = None
r10 = weakref.ref(c1)
n11 = Node('n11')
m12 = n11.__init__
del n11
s13 = Slotted('s13')
g14 = (held for held in [])
next(g14, None)
f15 = Finalized('f15')
del l8
f15.left = g6
r16 = Ref(c1)
n17 = Node('n17')
show(len(gc.get_referents(s13)))
show(gc.get_count())
show('full', gc.collect())
del m12
show(len(saved), names(saved))
f15 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
