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
g1 = (held for held in [(1, 2), None, 'text'])
next(g1, None)
show('full', gc.collect())
t2 = (g1, ())
s3 = set(range(2))
s4 = Slotted('s4')
show(gc.is_tracked(t2))
r5 = weakref.ref(s3, callback('r5'))
l6 = []
show(sys.getrefcount(l6))
show('middle', gc.collect(1))
show(sys.getrefcount(l6))
l6[:] = [s4, (1, 2)]
del l6
del g1
s4.left = {'k': 1}
n7 = Node('n7')
n8 = Node('n8')
n8 = None
n9 = Node('n9')
n10 = Node('n10')
s4.right = s3
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(206): k11.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
