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
c1 = (lambda held: lambda: held)([])
r2 = weakref.ref(c1, callback('r2'))
r4 = Ref(c1)
r5 = weakref.ref(c1, callback('r5'))
show(len(saved), names(saved))
t6 = ()
s8 = set(range(3))
s8 = None
r9 = Ref(c1)
gc.collect(); show('full')
del t6
c1 = None
del r2
show('r5', r5() is None)
n10 = Node('n10')
r11 = weakref.ref(n10, callback('r11'))
show('r11', r11() is None)
t12 = (n10,)
w13 = Lazarus('w13')
w13.left = [w13, weakref.ref(w13, callback('r14'))]
w13.other = t12
del w13
n10.other = 2.5
del t12
del n10
gc.collect(); gc.set_threshold(100, 3, 1)
k15 = []
for i in range(143): k15.append({'a': []})
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
show('r11', r11() is None)
d17 = {0: ('a', []), 1: (1, 2)}
del d17
gc.collect(); gc.set_threshold(20, 2, 1)
k18 = []
for i in range(398): k18.append((i, []))
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
show('r5', r5() is None)
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
