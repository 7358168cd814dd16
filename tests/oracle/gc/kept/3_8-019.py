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
show(len(saved), names(saved))
gc.collect(); show('full')
n2 = Node('n2')
del n2
gc.collect(); gc.set_threshold(20, 1, 2)
k3 = []
for i in range(218): k3.append([[], {}])
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
l5 = [{}, (1, 2), ()]
gc.collect(); gc.set_threshold(20, 3, 1)
k6 = []
for i in range(126): k6.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
l5.append(l5)
show(len(saved), names(saved))
s7 = Slotted('s7')
l8 = [l5, s7, (1, 2)]
s7 = None
l5 = None
show(len(saved), names(saved))
del l8
l9 = Lazarus('l9')
show(len(saved), names(saved))
d10 = {0: l9, 1: l9, 2: l9}
t11 = ('text', l9, d10)
del t11
gc.collect(); gc.set_threshold(50, 2, 2)
k12 = []
for i in range(51): k12.append((i, []))
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
m13 = l9.__init__
show(len(saved), names(saved))
m13 = None
gc.collect(); show('full')
d10 = None
show(len(saved), names(saved))
l9.other = l9
n14 = Node('n14')
c15 = (lambda held: lambda: held)(n14)
n16 = Node('n16')
n16.other = l9
show(len(saved), names(saved))
s17 = set(range(3))
l9.left = l9
l9.left = n14
n14.left = l9
l9.other = c15
r18 = Ref(s17, callback('r18'))
l9.left = n14
n14.left = l9
show('r18', r18() is None)
show(len(saved), names(saved))
show(len(saved), names(saved))
l19 = Lazarus('l19')
show('r18', r18() is None)
s20 = Slotted('s20')
r21 = Ref(l19, callback('r21'))
n16.other = r21
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
