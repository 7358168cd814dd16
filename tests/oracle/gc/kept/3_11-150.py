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
g1 = (held for held in [[], ()])
show(len(saved), names(saved))
g1 = None
l2 = []
l2.append({'k': 1})
show(gc.get_count())
s4 = Slotted('s4')
show('full', gc.collect())
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(55): k5.append((i, [])); len(k5) > 9 and k5.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
del s4
l2.insert(0, l2)
del l2
l6 = [1, (1, 2), {}]
del l6
n7 = Node('n7')
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(253): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(n7)))
n7.other = n7
del n7
d9 = {}
show(gc.get_count())
d9['key'] = d9
d9[(1, 2)] = None
del d9
d11 = {0: (1, 2), 1: [], 2: 1}
show(gc.get_count())
f12 = Finalized('f12')
del d11
r13 = Ref(f12, callback('r13'))
f12.left = f12
l14 = Lazarus('l14')
f12.other = l14
show('full', gc.collect())
l14.left = l14
f12.left = f12
f12.left = f12
d15 = {0: (1, 2), 1: f12, 2: l14}
r16 = Ref(l14, callback('r16'))
f12.other = r16
d15 = None
show('full', gc.collect(), gc.get_count())
l14.left = f12
f12.left = l14
del f12
show('full', gc.collect())
show(len(gc.get_referents(l14)))
show(gc.get_count())
r17 = weakref.ref(l14, callback('r17'))
s18 = Slotted('s18')
c19 = (lambda held: lambda: held)(r16)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
