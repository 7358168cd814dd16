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
l1 = [{}, {}]
show('full', gc.collect())
l1.append(l1)
l2 = [l1, l1, l1]
del l1
l2 = None
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(322): k3.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(gc.get_count())
show('full', gc.collect())
show('full', gc.collect())
l4 = []
s5 = set(range(2))
n6 = Node('n6')
l4.extend([l4])
del n6
f7 = Finalized('f7')
c8 = (lambda held: lambda: held)(s5)
n9 = Node('n9')
r10 = weakref.ref(n9, callback('r10'))
n9.other = r10
l11 = [n9]
l4.append(f7)
f7.left = l11
l11.append(l4)
l12 = Lazarus('l12')
r13 = Ref(s5)
show('full', gc.collect())
r14 = Ref(n9, callback('r14'))
n15 = Node('n15')
c16 = (lambda held: lambda: held)(l11)
n15.left = l4
l4.append(n15)
del n15
l11.append(l12)
l12.left = n9
n9.left = f7
f7.left = l4
l4.append(l11)
del l11
l12.left = l4
show(sys.getrefcount(s5))
f7.left = n9
n9.left = l12
l12.left = l4
l4.append(f7)
t17 = ()
show(gc.is_tracked(l4))
show(gc.is_tracked(n9))
l12 = None
n9 = None
show(gc.get_count())
f18 = Finalized('f18')
show(len(gc.get_referents(s5)))
show(len(gc.get_referents(r10)))
show(gc.get_count())
t19 = (s5, c16, s5)
del s5
l20 = [None]
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(187): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
d22 = {0: r10, 1: f18}
del d22
show('middle', gc.collect(1))
r23 = weakref.ref(c16, callback('r23'))
del t19
f18 = None
l24 = Lazarus('l24')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
