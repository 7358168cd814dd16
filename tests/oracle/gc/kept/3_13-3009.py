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
gc.collect(); show('full')
f1 = Finalized('f1')
f1.right = f1
f1.left = f1
show(len(saved), names(saved))
r2 = weakref.ref(f1)
r3 = weakref.ref(f1)
show('r3', r3() is None)
n4 = Node('n4')
del n4
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = ()
del w5
s7 = Slotted('s7')
r8 = Ref(f1, callback('r8'))
show(len(saved), names(saved))
f1.other = s7
show(len(saved), names(saved))
del s7
show(len(saved), names(saved))
f1 = None
show(len(saved), names(saved))
gc.collect(); show('full')
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
del w9
show('r2', r2() is None)
t11 = ([],)
show('r2', r2() is None)
l12 = [t11]
l13 = []
del l13
l12 = None
t14 = (t11, (), t11)
c15 = (lambda held: lambda: held)(None)
r17 = Ref(c15, callback('r17'))
r18 = weakref.ref(c15, callback('r18'))
r19 = weakref.ref(c15, callback('r19'))
r20 = weakref.ref(c15, callback('r20'))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
