# pyrena: preset=3.8
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
l1 = [{}, {}]
gc.collect(); show('full')
l1.append(l1)
l2 = [l1, l1, l1]
del l1
l2 = None
gc.collect(); gc.set_threshold(5, 3, 2)
k3 = []
for i in range(322): k3.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); show('full')
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
gc.collect(); show('full')
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
show(len(saved), names(saved))
r17 = Ref(c16, callback('r17'))
gc.collect(); show('full')
gc.collect(); show('full')
gc.collect(); show('full')
del n9
l4.insert(0, (1, 2))
r18 = weakref.ref(c8)
f7 = None
show('r17', r17() is None)
l12.left = l12
show(len(saved), names(saved))
show('r13', r13() is None)
gc.collect(); gc.set_threshold(100, 2, 1)
k19 = []
for i in range(146): k19.append([i])
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(100, 1, 2)
k20 = []
for i in range(122): k20.append([i]); len(k20) > 9 and k20.pop(0)
gc.set_threshold(700, 10, 10); del k20; x = None; gc.collect(); show('settled')
del l12
d21 = {0: c8, 1: l4, 2: c16}
l4.extend([None])
r10 = None
gc.collect(); gc.set_threshold(5, 3, 1)
k22 = []
for i in range(187): x = [i]
gc.set_threshold(700, 10, 10); del k22; x = None; gc.collect(); show('settled')
d23 = {0: s5, 1: c16}
del d21
gc.collect(); show('full')
r24 = Ref(c16, callback('r24'))
l4.append(r24)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
