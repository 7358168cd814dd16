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
s1 = set(range(1))
f2 = Finalized('f2')
show('young', gc.collect(0))
s1 = None
t3 = ({'k': 1}, f2)
show('full', gc.collect())
show(gc.get_count())
t3 = None
show(gc.get_count())
del f2
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
show(gc.get_count())
show(gc.get_count())
show('full', gc.collect())
l4 = []
show(sys.getrefcount(l4))
show(len(gc.get_referents(l4)))
l4.extend([('a', [])])
show(gc.is_tracked(l4))
l4 = None
show(gc.get_count())
show('full', gc.collect())
show('full', gc.collect())
g5 = (held for held in ['text'])
show('full', gc.collect())
show('full', gc.collect())
show('full', gc.collect())
show(gc.get_count())
show(sys.getrefcount(g5))
show(gc.get_count())
show('full', gc.collect())
del g5
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(214): k6.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
