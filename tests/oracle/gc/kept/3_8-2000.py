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
show(len(saved), names(saved))
show(len(saved), names(saved))
t2 = ()
gc.collect(); gc.set_threshold(100, 3, 1)
k3 = []
for i in range(135): k3.append(Node('x'))
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
gc.collect(); show('full')
n4 = Node('n4')
l5 = [n4, {'k': 1}]
l6 = []
l7 = [n4, t2, n4]
l5.append(2.5)
show(len(saved), names(saved))
l7.extend([l5])
r8 = weakref.ref(n4, callback('r8'))
r9 = weakref.ref(n4)
n4.other = r9
show('r8', r8() is None)
gc.collect(); gc.set_threshold(50, 3, 2)
k10 = []
for i in range(267): k10.append((lambda: i))
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
l5[:] = [None, n4]
show(len(saved), names(saved))
r11 = Ref(n4, callback('r11'))
n4.other = l6
gc.collect(); gc.set_threshold(50, 3, 1)
k12 = []
for i in range(61): k12.append([i]); len(k12) > 9 and k12.pop(0)
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
r9 = None
r13 = weakref.ref(n4, callback('r13'))
l7.append(l6)
l7.append(n4)
f14 = Finalized('f14')
l15 = []
t16 = (l6, n4, n4)
show('r11', r11() is None)
w17 = Lazarus('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
del w17
l19 = []
w20 = Finalized('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
del w20
n4 = None
show('r8', r8() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
