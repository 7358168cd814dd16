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
l1 = []
del l1
l2 = [{}, 'text', 2.5]
s3 = Slotted('s3')
gc.collect(); show('full')
t4 = ()
gc.collect(); show('full')
del s3
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); show('full')
l2.append(l2)
t4 = None
del l2
s5 = set(range(2))
s5 = None
gc.collect(); gc.set_threshold(5, 2, 1)
k6 = []
for i in range(195): x = [[], {}]
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
c7 = (lambda held: lambda: held)(('a', []))
gc.collect(); show('full')
c7 = None
gc.collect(); show('full')
l8 = [(1, 2), 'text']
g9 = (held for held in [l8, l8])
l8 = None
del g9
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
