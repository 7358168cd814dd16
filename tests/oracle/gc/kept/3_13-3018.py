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
d1 = {0: 'text'}
d2 = {}
d1 = None
del d2
n3 = Node('n3')
n3 = None
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
c4 = (lambda held: lambda: held)(None)
gc.collect(); gc.set_threshold(50, 3, 2)
k5 = []
for i in range(39): k5.append([[], {}]); len(k5) > 9 and k5.pop(0)
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
del c4
n6 = Node('n6')
n6 = None
n7 = Node('n7')
n7.right = n7
gc.collect(); gc.set_threshold(50, 2, 1)
k8 = []
for i in range(226): k8.append({'a': []})
gc.set_threshold(700, 10, 10); del k8; x = None; gc.collect(); show('settled')
s9 = set(range(3))
l10 = []
n7.other = l10
t11 = ()
show(len(saved), names(saved))
n7.left = t11
l12 = [s9]
s13 = set(range(2))
r14 = Ref(n7)
l10.append(r14)
r15 = weakref.ref(s13)
l12.append(s13)
r16 = Ref(s13)
show('r15', r15() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
