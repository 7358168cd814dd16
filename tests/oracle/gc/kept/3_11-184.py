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
t1 = ([], [])
show(len(gc.get_referents(t1)))
w2 = Lazarus('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = t1
del w2
del t1
show(order(1))
n5 = Node('n5')
show(len(gc.get_referents(n5)))
del n5
show('full', gc.collect())
w7 = Lazarus('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
w7.other = {}
del w7
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(54): k9.append((lambda: i)); len(k9) > 9 and k9.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
w10 = Finalized('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = ('a', [])
del w10
show('full', gc.collect())
d12 = {}
show(gc.get_count())
d13 = {0: d12, 1: 1, 2: None}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
