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
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
g4 = (held for held in [[]])
next(g4, None)
g4 = None
gc.collect(); show('full')
g5 = (held for held in [1])
show(len(saved), names(saved))
gc.collect(); show('full')
n6 = Node('n6')
del g5
del n6
w7 = Node('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
w7.other = 2.5
del w7
gc.collect(); show('full')
l9 = [1]
l9[:] = [l9, l9]
w10 = Lazarus('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = {}
del w10
l9.append(l9)
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
