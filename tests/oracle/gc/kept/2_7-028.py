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
show(len(saved), names(saved))
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = {}
del w1
gc.collect(); gc.set_threshold(20, 2, 1)
k3 = []
for i in range(55): k3.append(Node('x'))
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
f4 = Finalized('f4')
show(len(saved), names(saved))
f4.right = f4
s5 = Slotted('s5')
del f4
show(len(saved), names(saved))
s5.left = {}
s5.right = s5
t6 = (s5,)
del t6
show(len(saved), names(saved))
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
