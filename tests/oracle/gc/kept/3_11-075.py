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
show(gc.get_count())
g1 = (held for held in ['text', ()])
next(g1, None)
g1 = None
f2 = Finalized('f2')
f2.right = f2
n3 = Node('n3')
l4 = [f2, n3]
m5 = n3.__init__
del n3
r6 = weakref.ref(f2)
show(gc.is_tracked(f2))
f2.left = l4
l4.append(f2)
l4.append(f2)
f2.left = l4
f7 = Finalized('f7')
n8 = Node('n8')
del f7
del l4
r9 = weakref.ref(n8)
f2.left = f2
r10 = Ref(n8)
f2.left = m5
del f2
n8.other = n8
n8.right = m5
show(gc.get_count())
show('r6', r6() is None)
show('full', gc.collect())
show(gc.is_tracked(m5))
n8.left = m5
f11 = Finalized('f11')
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(195): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
n8.left = m5
g13 = (held for held in [m5, m5])
show(gc.is_tracked(g13))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
