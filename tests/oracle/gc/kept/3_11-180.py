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
c1 = (lambda held: lambda: held)({'k': 1})
s2 = set(range(3))
show(gc.is_tracked(s2))
n3 = Node('n3')
r4 = Ref(n3, callback('r4'))
show(order(2))
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(198): k5.append([i]); len(k5) > 9 and k5.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
m6 = n3.__init__
r7 = weakref.ref(c1)
del m6
show('young', gc.collect(0))
n3 = None
l8 = [s2, s2, (1, 2)]
l8[:] = [1, s2]
f9 = Finalized('f9')
show(len(gc.get_referents(c1)))
r10 = weakref.ref(s2, callback('r10'))
show(gc.get_count())
del c1
r11 = weakref.ref(s2, callback('r11'))
f9.other = r11
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
