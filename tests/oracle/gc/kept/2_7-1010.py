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
gc.collect(); gc.set_threshold(20, 2, 2)
k1 = []
for i in range(104): k1.append([[], {}]); len(k1) > 9 and k1.pop(0)
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
g2 = (held for held in [(), {'k': 1}])
show(len(saved), names(saved))
show(len(saved), names(saved))
s3 = Slotted('s3')
t4 = (g2, 1, g2)
gc.collect(); gc.set_threshold(5, 1, 1)
k5 = []
for i in range(136): k5.append((i, []))
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
t4 = None
show(len(saved), names(saved))
g2 = None
c6 = (lambda held: lambda: held)(s3)
l7 = []
r8 = weakref.ref(c6)
s3.right = c6
s3 = None
s9 = Slotted('s9')
s9.left = {'k': 1}
w10 = Node('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = ()
del w10
r12 = weakref.ref(c6)
l7.append(r12)
show('r8', r8() is None)
gc.collect(); show('full')
gc.collect(); gc.set_threshold(20, 3, 1)
k13 = []
for i in range(67): x = Node('x')
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
s9.left = l7
l7.append(s9)
gc.collect(); show('full')
w14 = Finalized('w14')
w14.left = [w14, weakref.ref(w14, callback('r15'))]
del w14
r16 = weakref.ref(c6, callback('r16'))
r17 = Ref(c6, callback('r17'))
s9.left = s9
n18 = Node('n18')
w19 = Lazarus('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
w19.other = l7
del w19
show(len(saved), names(saved))
show('r8', r8() is None)
w21 = Lazarus('w21')
w21.left, w21.right = weakref.ref(w21, callback('r22')), w21
w21.other = n18
del w21
d23 = {}
del d23
show('r16', r16() is None)
n18.other = ()
w24 = Finalized('w24')
w24.left = [w24, weakref.ref(w24, callback('r25'))]
del w24
show(len(saved), names(saved))
n18.right = {}
n18 = None
d26 = {0: s9}
r27 = Ref(c6)
show('r27', r27() is None)
d26['key'] = l7
d26[0] = r12
s9.left = c6
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
