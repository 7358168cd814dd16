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
show(len(saved), names(saved))
show('middle', gc.collect(1))
show(len(saved), names(saved))
t1 = ([], {}, (1, 2))
t1 = None
show(gc.get_count())
show(gc.get_count())
n2 = Node('n2')
n2.other = n2
del n2
show(gc.get_count())
show(gc.get_count())
show(gc.get_count())
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(322): k3.append({'a': []}); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
show('young', gc.collect(0))
show('full', gc.collect())
g4 = (held for held in [('a', []), ('a', [])])
next(g4, None)
n6 = Node('n6')
n7 = Node('n7')
l8 = Lazarus('l8')
s9 = set(range(2))
del g4
n6.left = l8
l8.left = n7
n7.left = n6
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(122): k10.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(n7)))
l8 = None
f11 = Finalized('f11')
show(sys.getrefcount(f11))
m12 = f11.__init__
n13 = Node('n13')
show('full', gc.collect(), gc.get_count())
show(len(gc.get_referents(f11)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
