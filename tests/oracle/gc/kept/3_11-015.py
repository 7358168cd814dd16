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
s1 = Slotted('s1')
s1.right = s1
n2 = Node('n2')
del n2
del s1
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(309): k3.append(Finalized('f')); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(gc.get_count())
show(gc.get_count())
l4 = Lazarus('l4')
l4.right = l4
show('young', gc.collect(0))
l4.left = {}
l5 = Lazarus('l5')
t6 = (l5, l5)
del l5
show(gc.get_count())
show(gc.is_tracked(t6))
n7 = Node('n7')
del l4
show(sys.getrefcount(t6))
n7.left = n7
show(len(gc.get_referents(t6)))
s8 = set(range(3))
n9 = Node('n9')
t6 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
