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
l1 = [None]
g2 = (held for held in [l1, {'k': 1}, l1])
next(g2, None)
show(gc.is_finalized(g2))
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(100): k3.append((i, [])); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
del l1
g2 = None
s4 = Slotted('s4')
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(73): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
s4.right = None
s4.right = {'k': 1}
n6 = Node('n6')
l7 = Lazarus('l7')
l7.left = n6
m8 = l7.__init__
s4.left = n6
n6.left = l7
l7.left = s4
l7.other = s4
del n6
m8 = None
s4 = None
del l7
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
