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
d1 = {0: 1}
show(gc.is_tracked(d1))
s2 = set(range(2))
show(gc.get_count())
l3 = [d1]
show(sys.getrefcount(s2))
f4 = Finalized('f4')
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(262): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
l3.insert(0, s2)
f6 = Finalized('f6')
show(len(saved), names(saved))
f6 = None
s7 = set(range(2))
r8 = weakref.ref(s2, callback('r8'))
s9 = Slotted('s9')
del f4
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(115): k10.append({'a': []}); len(k10) > 9 and k10.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
s7 = None
s2 = None
show(len(gc.get_referents(s9)))
l3.append(1)
d1['key'] = s9
d1[(1, 2)] = 1
show('full', gc.collect())
s9.right = {}
show(gc.get_count())
d11 = {0: d1, 1: s9}
d1['key'] = None
d1[0] = 2.5
s9.left = s9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
