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
gc.collect(); gc.set_threshold(100, 2, 2)
k1 = []
for i in range(299): k1.append((i, []))
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
l2 = []
t3 = ()
c4 = (lambda held: lambda: held)(1)
show(len(saved), names(saved))
l2 = None
r5 = weakref.ref(c4, callback('r5'))
show(len(saved), names(saved))
r6 = weakref.ref(c4, callback('r6'))
del t3
g7 = (held for held in [r5, r5, c4])
next(g7, None)
w8 = Node('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
del w8
c10 = (lambda held: lambda: held)(g7)
w11 = Lazarus('w11')
w11.left = [w11, weakref.ref(w11, callback('r12'))]
del w11
n13 = Node('n13')
gc.collect(); show('full')
r5 = None
w14 = Node('w14')
w14.left = [w14, weakref.ref(w14, callback('r15'))]
del w14
g7 = None
gc.collect(); show('full')
l16 = [('a', []), c4]
l16[:] = [[], c4]
t17 = (l16, l16, c10)
g18 = (held for held in [('a', []), c4])
next(g18, None)
show('r6', r6() is None)
l19 = [c4, t17]
show('r6', r6() is None)
n20 = Node('n20')
g21 = (held for held in [l19, (1, 2), ('a', [])])
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(50, 2, 2)
k22 = []
for i in range(173): k22.append({'a': []}); len(k22) > 9 and k22.pop(0)
gc.set_threshold(700, 10, 10); del k22; x = None; gc.collect(); show('settled')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
