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
gc.collect(); gc.set_threshold(5, 3, 1)
k2 = []
for i in range(356): k2.append(Finalized('f')); len(k2) > 9 and k2.pop(0)
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
c3 = (lambda held: lambda: held)([])
del c3
show(len(saved), names(saved))
gc.collect(); show('full')
l4 = Lazarus('l4')
gc.collect(); gc.set_threshold(100, 2, 2)
k5 = []
for i in range(200): k5.append([[], {}]); len(k5) > 9 and k5.pop(0)
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
n6 = Node('n6')
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); show('full')
l4.other = (1, 2)
n7 = Node('n7')
del n6
n7 = None
del l4
show(len(saved), names(saved))
s8 = set(range(0))
s8 = None
l9 = [{}, (1, 2), 1]
l9[:] = [l9, l9]
n10 = Node('n10')
l9.insert(0, ())
t11 = (1, l9)
t11 = None
n10.other = 2.5
n10.left = 1
l12 = Lazarus('l12')
n10.left = l12
l12.left = n10
d13 = {}
r14 = weakref.ref(n10, callback('r14'))
l9.append(r14)
d13[(1, 2)] = {'k': 1}
t15 = (2.5, r14)
gc.collect(); show('full')
del l12
r16 = weakref.ref(n10, callback('r16'))
l9.append(r16)
r14 = None
del l9
s17 = set(range(0))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
