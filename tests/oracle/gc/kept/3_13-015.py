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
s1 = Slotted('s1')
s1.right = s1
n2 = Node('n2')
del n2
del s1
gc.collect(); show('full')
show(len(saved), names(saved))
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = []
del w3
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = 1
del w5
show(len(saved), names(saved))
n7 = Node('n7')
r8 = Ref(n7, callback('r8'))
gc.collect(); show('full')
r9 = Ref(n7, callback('r9'))
del n7
show('r9', r9() is None)
c11 = (lambda held: lambda: held)(())
n12 = Node('n12')
l13 = Lazarus('l13')
l13.left = l13
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
