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
l1 = Lazarus('l1')
show(len(saved), names(saved))
l1.left = l1
l1.left = l1
show(len(saved), names(saved))
gc.collect(); show('full')
w2 = Node('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
del w2
del l1
w4 = Node('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = None
del w4
w6 = Finalized('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = 2.5
del w6
l8 = Lazarus('l8')
l8.other = []
del l8
w9 = Finalized('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = ('a', [])
del w9
s11 = Slotted('s11')
show(len(saved), names(saved))
s11 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
