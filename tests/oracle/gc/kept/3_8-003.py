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
gc.collect(); show('full')
gc.collect(); gc.set_threshold(100, 1, 2)
k1 = []
for i in range(152): x = [[], {}]
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
c2 = (lambda held: lambda: held)(None)
gc.collect(); show('full')
c2 = None
show(len(saved), names(saved))
gc.collect(); show('full')
l3 = [(1, 2)]
l3.insert(0, {})
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
gc.collect(); show('full')
l3 = None
gc.collect(); gc.set_threshold(20, 3, 1)
k4 = []
for i in range(385): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
