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
show(len(saved), names(saved))
show(gc.get_count())
g1 = (held for held in [('a', []), 1, {}])
show(len(gc.get_referents(g1)))
n2 = Node('n2')
c3 = (lambda held: lambda: held)('text')
r4 = weakref.ref(c3, callback('r4'))
del g1
del n2
l5 = Lazarus('l5')
t6 = (c3, c3, l5)
l7 = [2.5]
del t6
l7[:] = [c3, l7]
l7 = None
show(len(saved), names(saved))
l5.right = l5
n8 = Node('n8')
del c3
t9 = (l5, l5, l5)
r10 = weakref.ref(l5)
c11 = (lambda held: lambda: held)(2.5)
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(170): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
