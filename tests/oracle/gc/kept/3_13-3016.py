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
f1 = Finalized('f1')
gc.collect(); gc.set_threshold(100, 3, 2)
k2 = []
for i in range(74): k2.append((i, [])); len(k2) > 9 and k2.pop(0)
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(20, 1, 2)
k3 = []
for i in range(50): k3.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
m4 = f1.__init__
f1.right = f1
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = m4
del w5
show(len(saved), names(saved))
r7 = Ref(f1, callback('r7'))
t8 = (1,)
m9 = f1.__init__
l10 = Lazarus('l10')
show('r7', r7() is None)
del m9
r11 = Ref(f1)
l12 = [m4]
gc.collect(); show('full')
gc.collect(); gc.set_threshold(50, 2, 1)
k13 = []
for i in range(358): k13.append({'a': []}); len(k13) > 9 and k13.pop(0)
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
t14 = ()
r15 = weakref.ref(l10, callback('r15'))
f1.left = ('a', [])
gc.collect(); show('full')
t8 = None
t16 = ()
n17 = Node('n17')
del m4
l10.right = n17
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); gc.set_threshold(100, 3, 1)
k18 = []
for i in range(106): k18.append((lambda: i))
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
t19 = (1, None, f1)
gc.collect(); show('full')
r20 = weakref.ref(n17)
l12.append(r20)
n17.left = f1
m21 = l10.__init__
del r20
f1 = None
g22 = (held for held in [t16])
next(g22, None)
l12.extend([g22])
n17 = None
l10.left = l12
l12.append(l10)
t23 = (l12, g22)
g22 = None
gc.collect(); show('full')
show(len(saved), names(saved))
show('r11', r11() is None)
gc.collect(); gc.set_threshold(5, 1, 2)
k24 = []
for i in range(176): k24.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k24; x = None; gc.collect(); show('settled')
l12.insert(0, {})
l10 = None
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
