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
l1 = Lazarus('l1')
l1.right = l1
l1.other = l1
c2 = (lambda held: lambda: held)(l1)
l1 = None
show(gc.is_tracked(c2))
r3 = weakref.ref(c2)
l4 = [c2]
r5 = weakref.ref(c2, callback('r5'))
show('middle', gc.collect(1))
r6 = Ref(c2)
n7 = Node('n7')
show('middle', gc.collect(1))
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(165): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
l9 = [(1, 2), c2, c2]
n10 = Node('n10')
show('full', gc.collect())
show(gc.get_count())
l11 = []
show('full', gc.collect())
l9[:] = [n7, c2]
del n7
r12 = Ref(n10, callback('r12'))
show('full', gc.collect())
show(gc.is_tracked(n10))
l11.append(l9)
l9.append(n10)
n10.left = l11
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
