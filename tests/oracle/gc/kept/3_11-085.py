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
n1 = Node('n1')
show(len(gc.get_referents(n1)))
n1.other = n1
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(240): k2.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(n1)))
n1.right = n1
n1.other = n1
show('full', gc.collect())
l3 = Lazarus('l3')
r4 = weakref.ref(n1)
n1.right = n1
l3.left = n1
n1.left = l3
l3.left = n1
n5 = Node('n5')
del l3
show('full', gc.collect())
f6 = Finalized('f6')
show(gc.is_tracked(f6))
show('middle', gc.collect(1))
f6.left = f6
r7 = weakref.ref(f6, callback('r7'))
f6.left = f6
r8 = weakref.ref(f6)
n5.other = r8
del r8
show(gc.get_count())
n1.right = n1
t9 = (n1,)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
