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
gc.collect(); show('full')
show(len(saved), names(saved))
l1 = [{'k': 1}]
show(len(saved), names(saved))
l1 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); show('full')
f2 = Finalized('f2')
r3 = weakref.ref(f2, callback('r3'))
del f2
gc.collect(); show('full')
show('r3', r3() is None)
gc.collect(); show('full')
show('r3', r3() is None)
gc.collect(); gc.set_threshold(100, 3, 1)
k4 = []
for i in range(65): k4.append((i, [])); len(k4) > 9 and k4.pop(0)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(50, 1, 2)
k5 = []
for i in range(267): x = (i, [])
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(20, 1, 1)
k6 = []
for i in range(351): k6.append([i])
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show('r3', r3() is None)
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 1, 1)
k7 = []
for i in range(328): k7.append([[], {}]); len(k7) > 9 and k7.pop(0)
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
show('r3', r3() is None)
t10 = ((1, 2), (1, 2))
gc.collect(); show('full')
show('r3', r3() is None)
show('r3', r3() is None)
show('r3', r3() is None)
del t10
gc.collect(); gc.set_threshold(50, 2, 2)
k11 = []
for i in range(393): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
w12 = Node('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = {'k': 1}
del w12
c14 = (lambda held: lambda: held)({'k': 1})
t15 = ({'k': 1},)
f16 = Finalized('f16')
gc.collect(); gc.set_threshold(50, 3, 1)
k17 = []
for i in range(385): k17.append({'a': []})
gc.set_threshold(700, 10, 10); del k17; x = None; gc.collect(); show('settled')
l18 = [c14, f16, f16]
d19 = {0: (1, 2), 1: c14}
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
