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
c1 = (lambda held: lambda: held)(None)
gc.collect(); show('full')
show(len(saved), names(saved))
c1 = None
f3 = Finalized('f3')
f3.other = f3
show(len(saved), names(saved))
d4 = {}
d4[(1, 2)] = f3
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
del w5
show(len(saved), names(saved))
d4[0] = d4
g7 = (held for held in [f3, d4])
r8 = weakref.ref(f3, callback('r8'))
n9 = Node('n9')
d4['key'] = g7
f3.left = n9
n9.left = f3
r10 = Ref(f3)
n9.other = r10
show(len(saved), names(saved))
r11 = weakref.ref(n9, callback('r11'))
f3.other = r11
n9 = None
show('r8', r8() is None)
show('r8', r8() is None)
del r10
del g7
del r11
gc.collect(); gc.set_threshold(50, 3, 1)
k12 = []
for i in range(325): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
c13 = (lambda held: lambda: held)(d4)
gc.collect(); gc.set_threshold(50, 3, 1)
k14 = []
for i in range(301): k14.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
g15 = (held for held in [f3, c13])
next(g15, None)
show(len(saved), names(saved))
d4[(1, 2)] = f3
d4['ring'] = d4
del g15
del d4
c13 = None
f3.right = f3
gc.collect(); show('full')
m16 = f3.__init__
r17 = weakref.ref(f3)
f3.other = r17
s18 = set(range(1))
d19 = {0: (), 1: r17}
f3.left = f3
gc.collect(); show('full')
d19 = None
del r17
w20 = Lazarus('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
w20.other = f3
del w20
t22 = (1, s18, s18)
f3.other = f3
c23 = (lambda held: lambda: held)((1, 2))
n24 = Node('n24')
n24.left = n24
n24.left = f3
f3.left = n24
gc.collect(); show('full')
m16 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
