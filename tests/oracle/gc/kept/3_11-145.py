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
show('full', gc.collect())
show(len(saved), names(saved))
show(gc.get_count())
n1 = Node('n1')
del n1
s2 = Slotted('s2')
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(254): k3.append([i]); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
s2 = None
d4 = {0: (), 1: {}, 2: 2.5}
d4 = None
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(64): k5.append(Finalized('f')); len(k5) > 9 and k5.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
show(gc.get_count())
show(gc.get_count())
g6 = (held for held in [(1, 2)])
next(g6, None)
del g6
s7 = set(range(0))
l8 = [s7, s7]
l8.insert(0, 2.5)
f9 = Finalized('f9')
s10 = Slotted('s10')
l11 = Lazarus('l11')
l12 = Lazarus('l12')
del s7
f9.other = s10
l8.append(l11)
l11.left = f9
f9.left = l8
f9.other = s10
del l12
d13 = {0: l11}
r14 = Ref(l11)
s15 = Slotted('s15')
r16 = Ref(f9, callback('r16'))
l8.append(r16)
l8.append(s10)
s10.left = l8
l11.right = 2.5
l17 = [d13]
l17.append(s15)
s15.left = l17
l18 = [s10]
l19 = Lazarus('l19')
l18 = None
show(len(saved), names(saved))
del d13
n20 = Node('n20')
l8[:] = [f9, []]
c21 = (lambda held: lambda: held)(l17)
r22 = weakref.ref(l11, callback('r22'))
show(len(gc.get_referents(c21)))
f9.left = f9
d23 = {0: l11}
l24 = [(), l11]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
