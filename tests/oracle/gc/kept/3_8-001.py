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
l1 = Lazarus('l1')
l2 = Lazarus('l2')
r3 = weakref.ref(l2)
l1.left = l1
del l1
c4 = (lambda held: lambda: held)({})
w5 = Finalized('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = c4
del w5
l2 = None
gc.collect(); show('full')
d7 = {0: c4, 1: ('a', [])}
r8 = Ref(c4, callback('r8'))
show('r8', r8() is None)
l9 = Lazarus('l9')
r10 = Ref(c4, callback('r10'))
c4 = None
show(len(saved), names(saved))
show('r8', r8() is None)
show(len(saved), names(saved))
show('r3', r3() is None)
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
