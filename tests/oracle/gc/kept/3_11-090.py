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
l1 = Lazarus('l1')
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(58): k2.append((i, [])); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
l1.right = {}
show(gc.get_count())
show('middle', gc.collect(1))
l1.left = l1
show(gc.get_count())
l3 = [l1, l1, 1]
show('young', gc.collect(0))
show(len(gc.get_referents(l1)))
l3 = None
l1.other = l1
show('middle', gc.collect(1))
r4 = weakref.ref(l1)
show('full', gc.collect(), gc.get_count())
show(gc.is_tracked(l1))
l1.right = l1
l1.left = l1
show('full', gc.collect())
l1.right = l1
r5 = weakref.ref(l1, callback('r5'))
f6 = Finalized('f6')
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(390): k7.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
r8 = Ref(l1, callback('r8'))
l9 = [f6, l1]
d10 = {}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
