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
n1 = Node('n1')
n1.other = (1, 2)
n1.right = n1
n1.left = n1
n1 = None
s2 = Slotted('s2')
show(gc.get_count())
s2.right = s2
s2.right = ()
s2.left = s2
del s2
show('full', gc.collect())
show('full', gc.collect())
n4 = Node('n4')
n4 = None
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(22): k5.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
g6 = (held for held in [])
show(sys.getrefcount(g6))
show('full', gc.collect())
l7 = [2.5, g6]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
