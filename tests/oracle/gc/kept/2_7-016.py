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
del n1
d2 = {}
show(len(saved), names(saved))
d2 = None
n3 = Node('n3')
gc.collect(); gc.set_threshold(50, 1, 1)
k4 = []
for i in range(287): k4.append([i]); len(k4) > 9 and k4.pop(0)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
n3 = None
show(len(saved), names(saved))
d5 = {0: 1, 1: (1, 2), 2: (1, 2)}
l6 = Lazarus('l6')
show(len(saved), names(saved))
show(len(saved), names(saved))
d5[0] = []
gc.collect(); show('full')
r7 = Ref(l6, callback('r7'))
t8 = (d5, d5)
f9 = Finalized('f9')
g10 = (held for held in [])
r11 = Ref(l6)
f9.other = r11
t12 = ('text',)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
