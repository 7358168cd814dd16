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
show(len(saved), names(saved))
show(len(saved), names(saved))
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
s3 = Slotted('s3')
show(len(saved), names(saved))
s3.left = s3
s3 = None
gc.collect(); gc.set_threshold(5, 1, 1)
k4 = []
for i in range(175): k4.append([[], {}])
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
l5 = Lazarus('l5')
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = []
del w6
l5 = None
g8 = (held for held in [])
next(g8, None)
del g8
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 3, 1)
k10 = []
for i in range(106): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
s11 = Slotted('s11')
del s11
d12 = {}
show(len(saved), names(saved))
d12 = None
t13 = ((),)
gc.collect(); show('full')
s15 = Slotted('s15')
t13 = None
gc.collect(); show('full')
s15.left = s15
show(len(saved), names(saved))
del s15
s16 = Slotted('s16')
s16.right = s16
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
s16.right = s16
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
