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
c1 = (lambda held: lambda: held)((1, 2))
show(len(gc.get_referents(c1)))
c1 = None
n2 = Node('n2')
n2.other = n2
show(gc.is_finalized(n2))
show(weakref.getweakrefcount(n2))
del n2
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(302): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
n4 = Node('n4')
show(gc.get_count())
n4.other = n4
g5 = (held for held in [n4])
show('young', gc.collect(0))
l6 = Lazarus('l6')
t7 = ()
show('full', gc.collect())
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
