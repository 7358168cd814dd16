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
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(261): k1.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
l2 = Lazarus('l2')
r3 = weakref.ref(l2)
l2.left = 1
c4 = (lambda held: lambda: held)({})
show(gc.get_count())
l2.left = ()
r5 = Ref(l2, callback('r5'))
g6 = (held for held in [('a', []), {}])
show(len(saved), names(saved))
show(gc.is_finalized(g6))
r7 = weakref.ref(c4)
l2 = None
show(gc.is_tracked(c4))
r8 = weakref.ref(c4, callback('r8'))
del g6
show('middle', gc.collect(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
