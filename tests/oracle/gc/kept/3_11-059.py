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
c1 = (lambda held: lambda: held)(1)
l2 = Lazarus('l2')
show('full', gc.collect())
n3 = Node('n3')
del l2
t4 = ()
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(193): k5.append((i, [])); len(k5) > 9 and k5.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(164): k6.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show('middle', gc.collect(1))
n3.other = n3
del t4
c7 = (lambda held: lambda: held)(c1)
show(gc.is_tracked(c1))
r8 = Ref(c1)
n9 = Node('n9')
c7 = None
l10 = ['text', n3, n3]
show(len(gc.get_referents(n9)))
n9 = None
m11 = n3.__init__
n3.left = c1
m11 = None
t12 = ()
del c1
n13 = Node('n13')
n3.right = n3
l10.append('text')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
