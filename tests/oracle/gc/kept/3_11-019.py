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
n2 = Node('n2')
del n2
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(218): k3.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
l5 = [{}, (1, 2), ()]
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(126): k6.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
l5.append(l5)
show(len(gc.get_referents(l5)))
s7 = Slotted('s7')
l8 = [l5, s7, (1, 2)]
s7 = None
l5 = None
show(sys.getrefcount(l8))
l9 = [l8]
l10 = Lazarus('l10')
show(len(gc.get_referents(l10)))
d11 = {0: l8, 1: l8, 2: l9}
t12 = ('text', l9, d11)
l8 = None
l10.left = l10
show(len(saved), names(saved))
m13 = l10.__init__
show(sys.getrefcount(l10))
show(gc.is_tracked(d11))
m13 = None
show(len(gc.get_referents(t12)))
t14 = (l9,)
show(gc.get_count())
l10.left = d11
d11['ring'] = l9
l9.append(l10)
del d11
show(gc.get_count())
show('young', gc.collect(0))
r15 = weakref.ref(l10)
t14 = None
n16 = Node('n16')
n16.other = l9
show(len(gc.get_referents(l9)))
r17 = weakref.ref(l10)
n16.left = l9
l9.append(l10)
l10.left = n16
l10.other = l9
show(len(gc.get_referents(l9)))
show(len(gc.get_referents(n16)))
l9.append(l10)
l10.left = l9
show(gc.get_count())
s18 = set(range(3))
show(len(saved), names(saved))
show('young', gc.collect(0))
s19 = set(range(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
