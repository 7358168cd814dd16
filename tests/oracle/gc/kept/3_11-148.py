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
c1 = (lambda held: lambda: held)('text')
show('full', gc.collect(), gc.get_count())
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(213): k2.append(Finalized('f')); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
del c1
n3 = Node('n3')
n4 = Node('n4')
show(gc.is_tracked(n3))
show('full', gc.collect())
show('full', gc.collect())
g5 = (held for held in [n3, n3, (1, 2)])
next(g5, None)
show(gc.is_tracked(n3))
n4.left = n3
n3.left = n4
show('middle', gc.collect(1))
n4 = None
c6 = (lambda held: lambda: held)(g5)
del g5
n7 = Node('n7')
c6 = None
show('full', gc.collect())
show(gc.is_finalized(n3))
n3 = None
l8 = []
del l8
del n7
s9 = set(range(1))
r10 = Ref(s9, callback('r10'))
n11 = Node('n11')
n11.left = s9
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(178): k12.append((lambda: i)); len(k12) > 9 and k12.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(n11)))
show('r10', r10() is None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
