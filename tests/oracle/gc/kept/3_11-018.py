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

def order(generation):
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
c1 = (lambda held: lambda: held)((1, 2))
show(order(2))
c1 = None
n2 = Node('n2')
n2.other = n2
show(weakref.getweakrefcount(n2))
n2.right = n2
n2.right = n2
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(273): k3.append([[], {}]); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
n2.left = n2
r4 = Ref(n2, callback('r4'))
n2.other = r4
show(gc.is_tracked(r4))
show(gc.get_count())
show(weakref.getweakrefcount(n2))
show(gc.get_count())
r5 = weakref.ref(n2)
l6 = Lazarus('l6')
n2 = None
del l6
show(gc.get_count())
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
