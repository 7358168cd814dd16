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
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
del w1
show(len(saved), names(saved))
t4 = ('text', {'k': 1})
w5 = Lazarus('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
s7 = Slotted('s7')
s7.left = t4
show(len(saved), names(saved))
del s7
gc.collect(); show('full')
n8 = Node('n8')
del n8
gc.collect(); show('full')
n9 = Node('n9')
del t4
n9.right = n9
show(len(saved), names(saved))
m10 = n9.__init__
show(len(saved), names(saved))
gc.collect(); show('full')
r11 = Ref(n9, callback('r11'))
l12 = [(), n9]
n9 = None
del l12
gc.collect(); show('full')
g13 = (held for held in [m10, m10])
next(g13, None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
