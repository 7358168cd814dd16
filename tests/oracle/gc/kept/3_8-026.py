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
gc.collect(); gc.set_threshold(5, 1, 1)
k1 = []
for i in range(345): k1.append({'a': []}); len(k1) > 9 and k1.pop(0)
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
c2 = (lambda held: lambda: held)(None)
del c2
g3 = (held for held in [('a', []), ('a', [])])
next(g3, None)
c4 = (lambda held: lambda: held)(g3)
c4 = None
show(len(saved), names(saved))
l5 = []
g3 = None
f6 = Finalized('f6')
r7 = weakref.ref(f6, callback('r7'))
l5.append(l5)
f6.left = l5
l5.append(f6)
show('r7', r7() is None)
r8 = weakref.ref(f6)
show('r7', r7() is None)
show('r7', r7() is None)
l5.extend([f6])
n9 = Node('n9')
gc.collect(); gc.set_threshold(5, 2, 1)
k10 = []
for i in range(161): x = [i]
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show('r8', r8() is None)
gc.collect(); show('full')
r11 = weakref.ref(f6, callback('r11'))
del l5
gc.collect(); gc.set_threshold(100, 2, 1)
k12 = []
for i in range(283): x = Finalized('f')
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
g13 = (held for held in [1])
next(g13, None)
r14 = weakref.ref(f6, callback('r14'))
n9.other = r14
show('r7', r7() is None)
show(len(saved), names(saved))
show(len(saved), names(saved))
l15 = [f6]
l15.extend([f6])
l15.append(1)
r16 = weakref.ref(f6, callback('r16'))
f6.other = r16
g13 = None
show('r8', r8() is None)
n9.left = l15
l15.append(f6)
f6.left = n9
f6.left = l15
l15.append(f6)
gc.collect(); gc.set_threshold(50, 2, 1)
k17 = []
for i in range(132): x = {'a': []}
gc.set_threshold(700, 10, 10); del k17; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show('r11', r11() is None)
gc.collect(); gc.set_threshold(5, 2, 2)
k18 = []
for i in range(68): k18.append((lambda: i))
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
m19 = f6.__init__
g20 = (held for held in [])
next(g20, None)
m21 = f6.__init__
r22 = weakref.ref(n9)
show('r7', r7() is None)
w23 = Node('w23')
w23.left, w23.right = weakref.ref(w23, callback('r24')), w23
w23.other = l15
del w23
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
