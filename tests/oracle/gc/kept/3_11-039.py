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
t1 = ({},)
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(33): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
t1 = None
l3 = [[], {}, 'text']
show(sys.getrefcount(l3))
l4 = Lazarus('l4')
r5 = weakref.ref(l4)
del l4
show('young', gc.collect(0))
d6 = {0: (), 1: l3}
show(len(saved), names(saved))
g7 = (held for held in [d6, l3, d6])
show('full', gc.collect())
l3.append(l3)
show(gc.get_count())
l3.append([])
t8 = ()
l3.insert(0, 'text')
del g7
d6[0] = t8
l9 = Lazarus('l9')
del l3
d6[(1, 2)] = l9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
