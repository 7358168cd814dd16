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
gc.collect(); show('full')
g1 = (held for held in [()])
l2 = Lazarus('l2')
del l2
show(len(saved), names(saved))
t3 = (g1, g1)
gc.collect(); gc.set_threshold(20, 2, 2)
k4 = []
for i in range(121): k4.append(Slotted('s')); len(k4) > 9 and k4.pop(0)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
s5 = set(range(3))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
c6 = (lambda held: lambda: held)(g1)
r7 = weakref.ref(s5)
s5 = None
del g1
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
w8.other = 'text'
del w8
l10 = [c6, r7]
show(len(saved), names(saved))
r11 = weakref.ref(c6, callback('r11'))
l10.append(r11)
show(len(saved), names(saved))
r13 = weakref.ref(c6)
l10.append(r13)
del r7
r14 = weakref.ref(c6, callback('r14'))
l10.append(r14)
l15 = []
l15.append(l15)
d16 = {0: 'text', 1: 'text'}
show(len(saved), names(saved))
d16['ring'] = l15
l15.append(l10)
l10.append(d16)
r17 = Ref(c6)
l10.extend([r14])
l15.append(l15)
gc.collect(); gc.set_threshold(20, 1, 1)
k18 = []
for i in range(129): k18.append((i, [])); len(k18) > 9 and k18.pop(0)
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
r19 = weakref.ref(c6, callback('r19'))
del d16
del l10
r13 = None
t20 = (l15, c6)
c6 = None
del t3
t20 = None
r14 = None
gc.collect(); show('full')
l21 = [l15]
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
