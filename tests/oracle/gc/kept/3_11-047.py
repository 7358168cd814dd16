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
f1 = Finalized('f1')
show(gc.is_tracked(f1))
m2 = f1.__init__
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(246): k3.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
s4 = Slotted('s4')
f1.left = f1
f1 = None
show(gc.get_count())
s4.right = m2
del s4
show('full', gc.collect())
m2 = None
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(330): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
c6 = (lambda held: lambda: held)((1, 2))
show('full', gc.collect())
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
l7 = [c6, {}]
c6 = None
show('full', gc.collect(), gc.get_count())
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k8 = []
for i in range(110): k8.append(Node('x')); len(k8) > 9 and k8.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
show(gc.get_count())
d9 = {0: l7, 1: l7}
f10 = Finalized('f10')
l7 = None
d11 = {0: f10}
f10.other = d11
g12 = (held for held in [])
next(g12, None)
d11[1] = d9
f13 = Finalized('f13')
l14 = [f13, f13]
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
