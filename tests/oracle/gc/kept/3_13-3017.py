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
s1 = Slotted('s1')
s1 = None
l2 = Lazarus('l2')
l3 = [l2, ()]
l2.right = l3
w4 = Lazarus('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = l2
del w4
l3.insert(0, 'text')
l2.other = ()
show(len(saved), names(saved))
show(len(saved), names(saved))
l6 = []
l7 = [l3, ('a', []), l2]
l7.extend([l7])
del l3
r8 = Ref(l2, callback('r8'))
l7.append(r8)
gc.collect(); show('full')
r9 = Ref(l2)
r10 = Ref(l2)
l2.left = l2
l6.extend([r8])
show('r10', r10() is None)
l11 = ['text']
show('r10', r10() is None)
n12 = Node('n12')
show('r10', r10() is None)
show(len(saved), names(saved))
del l2
del r8
l13 = [n12, l6]
del l6
f14 = Finalized('f14')
gc.collect(); show('full')
gc.collect(); show('full')
w15 = Finalized('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
del w15
gc.collect(); gc.set_threshold(5, 3, 1)
k17 = []
for i in range(51): x = {'a': []}
gc.set_threshold(700, 10, 10); del k17; x = None; gc.collect(); show('settled')
l13[:] = [None, ()]
gc.collect(); show('full')
l11[:] = [('a', []), 'text']
show('r9', r9() is None)
show('r9', r9() is None)
show('r10', r10() is None)
gc.collect(); gc.set_threshold(50, 1, 2)
k18 = []
for i in range(317): k18.append(Slotted('s')); len(k18) > 9 and k18.pop(0)
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
r19 = weakref.ref(f14)
show('r9', r9() is None)
gc.collect(); show('full')
show('r9', r9() is None)
gc.collect(); show('full')
w20 = Lazarus('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
l13 = None
l7.extend([f14])
del l7
f22 = Finalized('f22')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
