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
show(len(saved), names(saved))
l1 = [{}, [], None]
del l1
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); show('full')
show(len(saved), names(saved))
s2 = set(range(2))
r3 = weakref.ref(s2, callback('r3'))
l4 = [s2, s2, []]
r5 = weakref.ref(s2, callback('r5'))
l4[:] = [s2, s2]
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
del w6
l4.append(s2)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
