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
show('full', gc.collect())
show(len(saved), names(saved))
show(gc.get_count())
c1 = (lambda held: lambda: held)(None)
del c1
g2 = (held for held in [('a', []), ('a', [])])
next(g2, None)
c3 = (lambda held: lambda: held)(g2)
c3 = None
show('full', gc.collect())
l4 = []
g2 = None
f5 = Finalized('f5')
r6 = weakref.ref(f5, callback('r6'))
l4.append(l4)
f5.left = l4
l4.append(f5)
show('young', gc.collect(0))
r7 = weakref.ref(f5)
show('full', gc.collect())
show(len(gc.get_referents(l4)))
g8 = (held for held in [])
n9 = Node('n9')
c10 = (lambda held: lambda: held)(l4)
n9.left = f5
show(len(gc.get_referents(n9)))
del l4
f5.left = c10
del f5
n9 = None
l11 = [g8]
l11.extend([g8])
l11.append(1)
r12 = weakref.ref(c10, callback('r12'))
l11.append(r12)
l11 = None
show(gc.is_finalized(c10))
r12 = None
n13 = Node('n13')
del g8
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(331): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
c10 = None
del n13
show(len(saved), names(saved))
g15 = (held for held in [])
next(g15, None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
