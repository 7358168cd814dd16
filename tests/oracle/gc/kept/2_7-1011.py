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
f1 = Finalized('f1')
r2 = weakref.ref(f1)
f1.other = r2
del r2
del f1
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
n3 = Node('n3')
n3.left = n3
r4 = weakref.ref(n3, callback('r4'))
n3.other = r4
r5 = weakref.ref(n3, callback('r5'))
n3.other = r5
del n3
gc.collect(); show('full')
n6 = Node('n6')
show(len(saved), names(saved))
r5 = None
n6.right = 1
g7 = (held for held in [])
s8 = set(range(1))
s9 = Slotted('s9')
w10 = Finalized('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
w10.other = g7
del w10
gc.collect(); show('full')
del r4
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
l12 = [s8]
s9.left = l12
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
