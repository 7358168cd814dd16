# pyrena: preset=3.13
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
show(len(saved), names(saved))
n1 = Node('n1')
gc.collect(); show('full')
n1.right = (1, 2)
gc.collect(); gc.set_threshold(100, 2, 2)
k2 = []
for i in range(258): k2.append(Slotted('s')); len(k2) > 9 and k2.pop(0)
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
r3 = weakref.ref(n1)
n1.other = r3
n1.right = r3
n1 = None
l4 = [(), r3, 2.5]
l4.extend([l4])
l5 = [l4]
gc.collect(); show('full')
gc.collect(); show('full')
l5.extend(['text'])
show(len(saved), names(saved))
l4.append(r3)
show(len(saved), names(saved))
l4[:] = [r3, r3]
l5.append(l5)
l5.extend([l5])
l4 = None
l7 = [('a', [])]
gc.collect(); gc.set_threshold(50, 2, 1)
k8 = []
for i in range(282): k8.append({'a': []})
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
del l5
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
