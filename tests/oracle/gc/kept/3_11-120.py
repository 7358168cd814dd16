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
show(len(saved), names(saved))
g1 = (held for held in [(), None])
next(g1, None)
del g1
show(len(saved), names(saved))
l2 = []
show(gc.is_tracked(l2))
show('full', gc.collect(), gc.get_count())
l3 = []
del l3
l2[:] = [l2, l2]
show(len(saved), names(saved))
del l2
show('full', gc.collect())
show('middle', gc.collect(1))
l4 = [2.5, {'k': 1}]
l4.extend([(1, 2)])
show('full', gc.collect())
l4 = None
show('middle', gc.collect(1))
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(343): k6.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
f7 = Finalized('f7')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
