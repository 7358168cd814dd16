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
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
l1 = [2.5]
l1.append(l1)
l1.append(l1)
s2 = Slotted('s2')
l1[:] = [l1, ()]
show(len(saved), names(saved))
gc.collect(); show('full')
t3 = (l1,)
t4 = ()
gc.collect(); show('full')
c6 = (lambda held: lambda: held)('text')
del t3
w7 = Finalized('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
w7.other = c6
del w7
d9 = {}
r10 = Ref(c6, callback('r10'))
d9[1] = t4
l11 = Lazarus('l11')
del s2
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
