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
c2 = (lambda held: lambda: held)(None)
del c2
n3 = Node('n3')
r4 = weakref.ref(n3)
n3.other = r4
show(len(saved), names(saved))
n3 = None
show(len(saved), names(saved))
n5 = Node('n5')
show(len(saved), names(saved))
show(len(saved), names(saved))
r4 = None
m6 = n5.__init__
show(len(saved), names(saved))
m6 = None
l7 = Lazarus('l7')
gc.collect(); show('full')
r8 = weakref.ref(l7)
l7.left = []
l7.left = n5
l7.left = n5
n5.right = n5
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
r11 = weakref.ref(l7, callback('r11'))
n5.other = r11
g12 = (held for held in [])
next(g12, None)
gc.collect(); show('full')
r13 = weakref.ref(n5, callback('r13'))
r14 = Ref(l7, callback('r14'))
l15 = []
n16 = Node('n16')
l7.other = n5
show('r8', r8() is None)
show('r13', r13() is None)
l7.left = l15
l15.append(n16)
n16.left = l7
r17 = Ref(n5, callback('r17'))
n5.other = r17
n5 = None
gc.collect(); gc.set_threshold(100, 1, 2)
k18 = []
for i in range(217): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
w19 = Node('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
w19.other = l15
del w19
r21 = weakref.ref(n16)
gc.collect(); show('full')
del g12
l22 = Lazarus('l22')
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
