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
f1 = None
n2 = Node('n2')
show('full', gc.collect())
c3 = (lambda held: lambda: held)(n2)
n2.other = n2
del n2
l4 = [(1, 2)]
show(len(gc.get_referents(c3)))
r5 = weakref.ref(c3, callback('r5'))
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(240): k6.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
r7 = Ref(c3)
l4.append(r7)
show(gc.get_count())
g8 = (held for held in [r7, r7])
n9 = Node('n9')
n10 = Node('n10')
del g8
show(gc.get_count())
show('full', gc.collect())
n10.other = n9
t11 = (n9, l4, r7)
show('r5', r5() is None)
l4.insert(0, t11)
n10.left = l4
l4.append(n10)
g12 = (held for held in [n9, [], 2.5])
next(g12, None)
l13 = ['text', g12, {'k': 1}]
f14 = Finalized('f14')
f14.left = n10
n10.left = f14
t15 = ()
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
