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
show('young', gc.collect(0))
d1 = {0: 1}
w2 = Node('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
w2.other = {'k': 1}
del w2
d1 = None
c4 = (lambda held: lambda: held)((1, 2))
l5 = [(1, 2)]
c4 = None
f6 = Finalized('f6')
show('full', gc.collect())
show('full', gc.collect())
l7 = Lazarus('l7')
f6.left = f6
show(gc.is_tracked(f6))
n8 = Node('n8')
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(336): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
show('full', gc.collect())
show('full', gc.collect())
l10 = Lazarus('l10')
r11 = weakref.ref(f6, callback('r11'))
f6.other = r11
n8.right = {'k': 1}
l7.right = 1
show('middle', gc.collect(1))
t12 = ()
l10.left = f6
l5.insert(0, t12)
show(len(gc.get_referents(t12)))
del n8
n13 = Node('n13')
l7.other = f6
r14 = Ref(l7, callback('r14'))
f6.other = r14
l5[:] = [2.5, f6]
show(len(saved), names(saved))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
