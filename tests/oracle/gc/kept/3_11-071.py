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
t1 = ()
del t1
n2 = Node('n2')
r3 = weakref.ref(n2)
r4 = Ref(n2)
n2.other = r4
n2.right = ('a', [])
n2 = None
r4 = None
l5 = []
n6 = Node('n6')
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(338): k7.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
l5.append(n6)
l5.append(l5)
l5.extend([n6])
l8 = Lazarus('l8')
r9 = Ref(l8, callback('r9'))
show(sys.getrefcount(l5))
n6.other = l8
del l8
f10 = Finalized('f10')
show('full', gc.collect())
show(sys.getrefcount(n6))
s11 = set(range(2))
n12 = Node('n12')
g13 = (held for held in [s11, n12])
r14 = Ref(n12, callback('r14'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
