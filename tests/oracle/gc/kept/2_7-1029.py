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
show(len(saved), names(saved))
show(len(saved), names(saved))
n1 = Node('n1')
show(len(saved), names(saved))
del n1
show(len(saved), names(saved))
g2 = (held for held in [1, 1])
next(g2, None)
d3 = {0: g2, 1: g2}
n4 = Node('n4')
del g2
l5 = []
l5.extend([l5])
s6 = Slotted('s6')
n4.left = s6
s6.left = d3
d3['ring'] = l5
l5.append(n4)
n4.left = n4
l7 = []
w8 = Finalized('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = d3
del w8
r10 = weakref.ref(n4)
l5.append(l5)
t11 = (s6,)
d3['ring'] = l5
l5.append(s6)
s6.left = n4
n4.left = l7
l7.append(d3)
d3 = None
l5.extend([t11])
del s6
r12 = weakref.ref(n4)
gc.collect(); show('full')
c13 = (lambda held: lambda: held)(l5)
r14 = weakref.ref(n4, callback('r14'))
n4.other = r14
c15 = (lambda held: lambda: held)(r14)
t16 = (n4, l7, c15)
w17 = Finalized('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
del w17
r19 = weakref.ref(n4, callback('r19'))
l5.append(r19)
gc.collect(); show('full')
del n4
r20 = weakref.ref(c13, callback('r20'))
show('r12', r12() is None)
gc.collect(); show('full')
l5.append(l7)
l7.append(l5)
del r14
f21 = Finalized('f21')
t16 = None
gc.collect(); gc.set_threshold(50, 3, 1)
k22 = []
for i in range(45): k22.append({'a': []})
gc.set_threshold(700, 10, 10); del k22; x = None; gc.collect(); show('settled')
r23 = Ref(f21, callback('r23'))
del c13
show('r10', r10() is None)
w24 = Lazarus('w24')
w24.left = [w24, weakref.ref(w24, callback('r25'))]
w24.other = l5
del w24
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
