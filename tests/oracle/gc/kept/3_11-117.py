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
show('young', gc.collect(0))
g1 = (held for held in [[], (1, 2)])
d2 = {0: g1, 1: g1}
d3 = {0: g1, 1: d2, 2: 2.5}
d2[0] = g1
t4 = (d3, d2)
show('full', gc.collect())
d3['ring'] = d3
n5 = Node('n5')
n6 = Node('n6')
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(124): k7.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
r8 = weakref.ref(n6, callback('r8'))
d2['ring'] = n5
n5.left = n6
n6.left = d2
d3['ring'] = n5
n5.left = n6
n6.left = d2
d2['ring'] = d3
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(342): k9.append(Finalized('f')); len(k9) > 9 and k9.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
show(gc.is_tracked(d2))
del n5
n10 = Node('n10')
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(318): k11.append([[], {}]); len(k11) > 9 and k11.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
n6.left = n6
t4 = None
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
