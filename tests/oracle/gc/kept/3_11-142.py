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
show(gc.get_count())
l1 = [None, {'k': 1}]
show('full', gc.collect())
show('full', gc.collect())
show(gc.get_count())
del l1
l2 = Lazarus('l2')
l2.left = {}
del l2
l3 = [('a', [])]
l3[:] = [l3, None]
del l3
s4 = set(range(1))
show(gc.get_count())
del s4
g5 = (held for held in [])
show('young', gc.collect(0))
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(320): k6.append((i, [])); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
g7 = (held for held in [])
next(g7, None)
l8 = []
show(gc.is_tracked(l8))
show(gc.is_finalized(g7))
c9 = (lambda held: lambda: held)(())
show(len(gc.get_referents(l8)))
l10 = [c9]
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(148): k11.append((lambda: i)); len(k11) > 9 and k11.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
f12 = Finalized('f12')
f12.right = ('a', [])
c9 = None
del f12
del l10
l8 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
