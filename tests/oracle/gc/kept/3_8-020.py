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
n1 = Node('n1')
r2 = weakref.ref(n1)
n1.other = r2
gc.collect(); show('full')
r3 = Ref(n1, callback('r3'))
r2 = None
c4 = (lambda held: lambda: held)(n1)
del c4
l5 = [n1, n1]
m6 = n1.__init__
n1.left = l5
l5.append(n1)
r7 = Ref(n1)
n1.other = 1
l5[:] = [n1, 'text']
m8 = n1.__init__
n1.right = ('a', [])
l9 = []
n10 = Node('n10')
l5.extend([n10])
l5 = None
l9.append(l9)
t11 = (m6,)
n12 = Node('n12')
l13 = Lazarus('l13')
n14 = Node('n14')
r15 = weakref.ref(n12)
w16 = Node('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
n1.left = n14
gc.collect(); show('full')
del n1
n14.left = l9
l9.append(l13)
l13.left = n14
t18 = (l13,)
gc.collect(); gc.set_threshold(5, 2, 1)
k19 = []
for i in range(355): k19.append((lambda: i)); len(k19) > 9 and k19.pop(0)
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
l13.right = ('a', [])
r20 = weakref.ref(l13, callback('r20'))
n14.other = r20
del n10
t18 = None
r21 = weakref.ref(n12)
l9.append(r21)
del m6
show('r3', r3() is None)
l13.left = 1
del n14
t22 = (l9, {}, r21)
del l13
show('r7', r7() is None)
n12.left = t22
show('r3', r3() is None)
del r21
show('r3', r3() is None)
l9.append(l9)
del n12
show('r15', r15() is None)
del r20
l9.extend([m8])
del t11
del m8
d23 = {0: (1, 2), 1: l9}
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
