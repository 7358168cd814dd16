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
s1 = Slotted('s1')
del s1
g2 = (held for held in [{'k': 1}])
next(g2, None)
del g2
l3 = Lazarus('l3')
show(gc.get_count())
l3.right = ('a', [])
show('full', gc.collect())
show(gc.is_tracked(l3))
r4 = weakref.ref(l3, callback('r4'))
d5 = {0: r4}
d6 = {}
show('middle', gc.collect(1))
f7 = Finalized('f7')
show(len(gc.get_referents(l3)))
f7 = None
r8 = Ref(l3, callback('r8'))
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(242): k9.append(Finalized('f')); len(k9) > 9 and k9.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
d6[0] = 1
r4 = None
del l3
del d5
del d6
f10 = Finalized('f10')
show(gc.get_count())
f10 = None
show('middle', gc.collect(1))
show('r8', r8() is None)
l11 = [None, 2.5]
l11.extend([l11])
n12 = Node('n12')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
