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
n1 = Node('n1')
del n1
g2 = (held for held in [('a', []), (1, 2)])
next(g2, None)
show(len(saved), names(saved))
l3 = ['text', g2]
d4 = {0: g2}
d4['ring'] = d4
l3.append(d4)
d4['ring'] = l3
gc.collect(); show('full')
del l3
gc.collect(); show('full')
f5 = Finalized('f5')
t6 = ({},)
d4[(1, 2)] = f5
f5.right = ()
r7 = Ref(f5, callback('r7'))
w8 = Finalized('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
w8.other = f5
del w8
gc.collect(); gc.set_threshold(100, 2, 2)
k10 = []
for i in range(145): k10.append([[], {}])
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
f5.right = ('a', [])
g2 = None
d4[0] = d4
d4['ring'] = f5
f5.left = d4
d4['ring'] = f5
f5.left = d4
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
w11.other = t6
del w11
del d4
r13 = Ref(f5)
gc.collect(); gc.set_threshold(20, 3, 2)
k14 = []
for i in range(380): k14.append(Finalized('f')); len(k14) > 9 and k14.pop(0)
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
t6 = None
f5 = None
w15 = Node('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
del w15
n17 = Node('n17')
r18 = Ref(n17)
r19 = weakref.ref(n17)
n17.other = r19
del r19
show('r7', r7() is None)
g20 = (held for held in [n17])
g20 = None
del n17
s21 = Slotted('s21')
f22 = Finalized('f22')
del s21
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
