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
show(len(saved), names(saved))
show(gc.get_count())
show(len(saved), names(saved))
g1 = (held for held in [])
next(g1, None)
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(56): k2.append((lambda: i)); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(g1)))
d3 = {0: g1, 1: g1}
c4 = (lambda held: lambda: held)(2.5)
show(sys.getrefcount(d3))
show('full', gc.collect())
show(gc.is_finalized(g1))
show(gc.is_tracked(d3))
d5 = {0: c4, 1: d3}
w6 = Finalized('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = d3
del w6
d3[(1, 2)] = d5
del d5
del d3
del c4
show('full', gc.collect())
l8 = Lazarus('l8')
show('young', gc.collect(0))
l8.other = g1
r9 = weakref.ref(l8)
l8.right = []
show(gc.get_count())
l10 = [r9]
s11 = Slotted('s11')
show(order(2))
s11.left = l10
l10.append(l8)
l8.left = s11
del r9
show('young', gc.collect(0))
l8.other = ('a', [])
r12 = weakref.ref(l8)
w13 = Finalized('w13')
w13.left, w13.right = weakref.ref(w13, callback('r14')), w13
del w13
m15 = l8.__init__
l16 = [[], ('a', []), (1, 2)]
t17 = ()
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k18 = []
for i in range(395): k18.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
l8.right = (1, 2)
l16.append(l16)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
