# pyrena: preset=2.7
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
w2 = Finalized('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
f1.left = f1
f1 = None
gc.collect(); gc.set_threshold(50, 2, 2)
k4 = []
for i in range(253): k4.append(Finalized('f')); len(k4) > 9 and k4.pop(0)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
s7 = set(range(0))
show(len(saved), names(saved))
s7 = None
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
l8 = [(), {'k': 1}, 'text']
show(len(saved), names(saved))
l8.append(l8)
l9 = Lazarus('l9')
l9 = None
w10 = Node('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = l8
del w10
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
l8.append(l8)
show(len(saved), names(saved))
del l8
n14 = Node('n14')
r15 = weakref.ref(n14)
show('r15', r15() is None)
show(len(saved), names(saved))
show('r15', r15() is None)
n14.other = n14
r16 = Ref(n14)
r17 = weakref.ref(n14)
n18 = Node('n18')
n14.left = n18
w19 = Finalized('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
w19.other = n18
del w19
r21 = Ref(n18)
n14.other = r21
del r21
n18.right = n14
r22 = weakref.ref(n14)
n14.other = r22
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
