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
f1 = Finalized('f1')
l2 = [[], ('a', [])]
show(gc.get_count())
s3 = set(range(1))
l2.append(l2)
l4 = [{'k': 1}, l2, f1]
f5 = Finalized('f5')
show(len(gc.get_referents(l2)))
l6 = Lazarus('l6')
del s3
l4 = None
g7 = (held for held in [l6])
next(g7, None)
l8 = Lazarus('l8')
f5 = None
show(gc.get_count())
r9 = weakref.ref(l6, callback('r9'))
show('young', gc.collect(0))
l8.right = 1
l2.append(f1)
f1.left = l8
l8.left = l2
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(180): k10.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
l6.left = l8
del l2
show(len(gc.get_referents(l6)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
