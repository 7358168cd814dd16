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
l1 = [('a', []), []]
del l1
show(len(saved), names(saved))
gc.collect(); show('full')
s2 = set(range(3))
s2 = None
show(len(saved), names(saved))
f3 = Finalized('f3')
d4 = {0: f3, 1: f3, 2: f3}
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
gc.collect(); show('full')
n7 = Node('n7')
d4[0] = n7
show(len(saved), names(saved))
f3.other = (1, 2)
n8 = Node('n8')
del n7
d4 = None
del f3
n8 = None
gc.collect(); show('full')
l9 = []
l9 = None
l10 = [{}, (1, 2), 1]
l10[:] = [l10, l10]
n11 = Node('n11')
l10.insert(0, ())
t12 = (1, l10)
t12 = None
n11.other = 2.5
n11.left = 1
l13 = Lazarus('l13')
n11.left = l13
l13.left = n11
d14 = {}
r15 = weakref.ref(n11, callback('r15'))
l10.append(r15)
d14[(1, 2)] = {'k': 1}
gc.collect(); gc.set_threshold(5, 3, 1)
k16 = []
for i in range(68): k16.append(Node('x')); len(k16) > 9 and k16.pop(0)
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show(len(saved), names(saved))
del l13
r17 = weakref.ref(n11, callback('r17'))
l10.append(r17)
r15 = None
del l10
gc.collect(); gc.set_threshold(5, 3, 1)
k18 = []
for i in range(44): x = [i]
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(100, 1, 1)
k19 = []
for i in range(177): k19.append([[], {}]); len(k19) > 9 and k19.pop(0)
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
