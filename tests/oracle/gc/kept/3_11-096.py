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
d2 = {0: n1, 1: n1, 2: n1}
show(len(gc.get_referents(n1)))
show(len(gc.get_referents(d2)))
n1 = None
show('middle', gc.collect(1))
del d2
l3 = [('a', []), 2.5, []]
d4 = {}
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(229): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
n6 = Node('n6')
g7 = (held for held in [d4])
next(g7, None)
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(170): k8.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
r9 = weakref.ref(n6, callback('r9'))
l10 = [l3, 1, l3]
show('r9', r9() is None)
l3[:] = [n6, l3]
del l3
l10.append(None)
s11 = Slotted('s11')
s11 = None
show('full', gc.collect())
c12 = (lambda held: lambda: held)(n6)
r13 = weakref.ref(c12, callback('r13'))
r14 = weakref.ref(c12, callback('r14'))
g7 = None
d15 = {0: d4, 1: n6, 2: l10}
show('r13', r13() is None)
d15[1] = c12
show('middle', gc.collect(1))
d16 = {0: d15, 1: 2.5}
n6.right = c12
d16['key'] = c12
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
