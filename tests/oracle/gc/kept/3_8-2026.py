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
gc.collect(); gc.set_threshold(100, 2, 1)
k1 = []
for i in range(21): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
l2 = ['text', (1, 2)]
c3 = (lambda held: lambda: held)(('a', []))
g4 = (held for held in [c3, l2])
gc.collect(); show('full')
g5 = (held for held in [c3, g4])
f6 = Finalized('f6')
show(len(saved), names(saved))
gc.collect(); show('full')
l2.insert(0, ('a', []))
show(len(saved), names(saved))
show(len(saved), names(saved))
c7 = (lambda held: lambda: held)(f6)
show(len(saved), names(saved))
r8 = weakref.ref(c3, callback('r8'))
l2.append(r8)
gc.collect(); gc.set_threshold(100, 1, 2)
k9 = []
for i in range(374): k9.append(Slotted('s')); len(k9) > 9 and k9.pop(0)
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
show(len(saved), names(saved))
r10 = weakref.ref(c7)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
