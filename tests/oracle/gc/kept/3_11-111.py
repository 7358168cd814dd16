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
show('full', gc.collect())
show(gc.get_count())
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(170): k1.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
n2 = Node('n2')
show(weakref.getweakrefcount(n2))
f3 = Finalized('f3')
g4 = (held for held in [1])
next(g4, None)
show(len(gc.get_referents(g4)))
n5 = Node('n5')
n5.left = n5
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(208): k6.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
l7 = Lazarus('l7')
del n2
r8 = weakref.ref(n5, callback('r8'))
show(sys.getrefcount(l7))
f3.right = f3
show(len(saved), names(saved))
l9 = [g4, {'k': 1}]
show('full', gc.collect())
g4 = None
del l7
r10 = weakref.ref(n5)
l9.append(r10)
show('full', gc.collect())
show('full', gc.collect())
c11 = (lambda held: lambda: held)(r10)
g12 = (held for held in [c11, n5])
del f3
l9 = None
show(len(saved), names(saved))
show(gc.get_count())
del c11
n13 = Node('n13')
n13.right = r10
show(len(gc.get_referents(r10)))
show(sys.getrefcount(n13))
n13.left = n5
n5.left = n13
c14 = (lambda held: lambda: held)(n13)
n13.other = c14
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(312): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
n13.other = g12
del c14
r16 = weakref.ref(n13, callback('r16'))
c17 = (lambda held: lambda: held)(n5)
n13.left = (1, 2)
n13.right = c17
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
