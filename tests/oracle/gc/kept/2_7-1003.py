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
gc.collect(); show('full')
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = []
del w1
l3 = Lazarus('l3')
del l3
show(len(saved), names(saved))
gc.collect(); show('full')
d4 = {0: [], 1: 1, 2: ('a', [])}
n5 = Node('n5')
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
del w6
gc.collect(); show('full')
d4['ring'] = d4
r8 = weakref.ref(n5)
n5.left = d4
r9 = Ref(n5, callback('r9'))
n5.other = r9
r10 = Ref(n5)
r11 = Ref(n5, callback('r11'))
w12 = Node('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = None
del w12
n5.left = d4
d4['ring'] = n5
show('r11', r11() is None)
t14 = (n5, n5, None)
d4 = None
show(len(saved), names(saved))
n15 = Node('n15')
show(len(saved), names(saved))
show(len(saved), names(saved))
r16 = weakref.ref(n5, callback('r16'))
n5.left = n15
n15.left = n5
r17 = weakref.ref(n15)
n15.right = r9
f18 = Finalized('f18')
gc.collect(); gc.set_threshold(50, 2, 1)
k19 = []
for i in range(38): k19.append((i, []))
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
f18.left = n15
n15.left = f18
del n5
n15.left = n15
del f18
del r9
n15.other = t14
n15 = None
del t14
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
