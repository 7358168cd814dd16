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
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(94): k1.append(Slotted('s')); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show(gc.get_count())
n2 = Node('n2')
show('full', gc.collect(), gc.get_count())
t3 = (n2, [])
n4 = Node('n4')
l5 = [[]]
show(gc.is_tracked(t3))
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(175): k6.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
del n2
show(gc.is_tracked(l5))
del l5
r7 = Ref(n4, callback('r7'))
n4.other = r7
show('full', gc.collect(), gc.get_count())
n4 = None
show('young', gc.collect(0))
t3 = None
d8 = {0: r7, 1: r7, 2: r7}
show(gc.is_tracked(d8))
s9 = Slotted('s9')
show(gc.get_count())
l10 = []
s9.left = d8
d8['ring'] = l10
l10.append(s9)
show(sys.getrefcount(l10))
show('full', gc.collect())
show(len(gc.get_referents(s9)))
show(len(gc.get_referents(l10)))
l10.insert(0, l10)
l10.append(s9)
s9.left = l10
show(sys.getrefcount(d8))
show('full', gc.collect())
show(gc.get_count())
s11 = set(range(0))
s9 = None
t12 = ({'k': 1},)
f13 = Finalized('f13')
del d8
g14 = (held for held in [])
next(g14, None)
show(gc.get_count())
g15 = (held for held in [r7])
next(g15, None)
f13.left = l10
l10.append(f13)
show(len(gc.get_referents(g15)))
show(sys.getrefcount(f13))
show(len(gc.get_referents(g14)))
m16 = f13.__init__
show(sys.getrefcount(f13))
f13.left = l10
l10.append(f13)
del r7
l10.append(l10)
show('full', gc.collect())
show(len(gc.get_referents(g15)))
d17 = {}
del l10
show('full', gc.collect(), gc.get_count())
show(gc.is_tracked(g15))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
