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
gc.collect(); gc.set_threshold(5, 1, 1)
k1 = []
for i in range(94): k1.append(Slotted('s')); len(k1) > 9 and k1.pop(0)
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
n2 = Node('n2')
gc.collect(); show('full')
t3 = (n2, [])
n4 = Node('n4')
l5 = [[]]
show(len(saved), names(saved))
show(len(saved), names(saved))
t3 = None
del n4
s6 = Slotted('s6')
del s6
r7 = Ref(n2, callback('r7'))
n2.other = r7
n2.other = l5
l5 = None
gc.collect(); show('full')
n2 = None
d8 = {0: r7, 1: r7, 2: r7}
show(len(saved), names(saved))
s9 = Slotted('s9')
show(len(saved), names(saved))
d8['ring'] = s9
s9.left = d8
show(len(saved), names(saved))
s9 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
r7 = None
d8 = None
gc.collect(); show('full')
show(len(saved), names(saved))
s10 = set(range(0))
s10 = None
t11 = ((),)
f12 = Finalized('f12')
del t11
g13 = (held for held in [])
next(g13, None)
show(len(saved), names(saved))
c14 = (lambda held: lambda: held)(f12)
d15 = {0: (1, 2), 1: f12}
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
c14 = None
del f12
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
g16 = (held for held in [])
next(g16, None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
