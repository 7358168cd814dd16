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
g1 = (held for held in [()])
l2 = Lazarus('l2')
del l2
gc.collect(); show('full')
del g1
n3 = Node('n3')
n3.other = ()
n3.other = n3
n3.right = n3
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); show('full')
c4 = (lambda held: lambda: held)(n3)
r5 = weakref.ref(n3, callback('r5'))
n3.other = r5
gc.collect(); gc.set_threshold(100, 2, 1)
k6 = []
for i in range(49): k6.append((lambda: i))
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
l7 = []
l7 = None
gc.collect(); show('full')
gc.collect(); gc.set_threshold(100, 2, 2)
k8 = []
for i in range(210): k8.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
n3 = None
gc.collect(); show('full')
r10 = weakref.ref(c4)
r11 = Ref(c4, callback('r11'))
l12 = Lazarus('l12')
show(len(saved), names(saved))
t13 = ()
gc.collect(); show('full')
show(len(saved), names(saved))
s14 = set(range(3))
r15 = Ref(l12)
del s14
show(len(saved), names(saved))
show('r15', r15() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
