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
l1.right = l1
r2 = weakref.ref(l1, callback('r2'))
show('r2', r2() is None)
gc.collect(); show('full')
l3 = [l1]
show('r2', r2() is None)
show('r2', r2() is None)
r4 = weakref.ref(l1, callback('r4'))
l1.right = 2.5
l1 = None
l3.append(l3)
l3[:] = [('a', []), None]
l3 = None
s5 = set(range(0))
gc.collect(); show('full')
s5 = None
show('r2', r2() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
