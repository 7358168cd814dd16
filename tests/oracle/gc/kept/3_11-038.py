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
l1 = [(1, 2), []]
s2 = set(range(1))
s2 = None
l1.append(l1)
del l1
show(len(saved), names(saved))
g3 = (held for held in [(1, 2)])
next(g3, None)
g3 = None
show(gc.get_count())
show(gc.get_count())
t4 = ((),)
d5 = {0: 2.5, 1: 'text', 2: t4}
t6 = (d5, 'text', t4)
show('young', gc.collect(0))
d7 = {0: t6, 1: {'k': 1}, 2: t6}
d5['ring'] = d5
del t6
l8 = Lazarus('l8')
r9 = weakref.ref(l8, callback('r9'))
r10 = Ref(l8, callback('r10'))
s11 = Slotted('s11')
r12 = weakref.ref(l8, callback('r12'))
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(31): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(110): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
n15 = Node('n15')
r16 = Ref(n15, callback('r16'))
del d7
del t4
c17 = (lambda held: lambda: held)(n15)
show(len(gc.get_referents(l8)))
del n15
show(gc.get_count())
l8.left = l8
l18 = [{'k': 1}, s11]
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(146): k19.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
show(gc.is_finalized(s11))
d20 = {0: s11, 1: 'text', 2: ('a', [])}
r21 = weakref.ref(l8, callback('r21'))
s11.left = {}
d22 = {0: {}, 1: l18}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
