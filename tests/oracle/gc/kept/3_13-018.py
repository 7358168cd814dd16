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
c1 = (lambda held: lambda: held)((1, 2))
show(len(saved), names(saved))
show(len(saved), names(saved))
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = c1
del w2
show(len(saved), names(saved))
gc.collect(); show('full')
n4 = Node('n4')
c1 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
n4.left = n4
r5 = Ref(n4, callback('r5'))
n4.other = r5
show(len(saved), names(saved))
show(len(saved), names(saved))
l6 = Lazarus('l6')
t7 = ()
show(len(saved), names(saved))
show(len(saved), names(saved))
n4.left = t7
r8 = Ref(l6, callback('r8'))
r5 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
