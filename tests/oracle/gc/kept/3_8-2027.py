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
w1 = Node('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
gc.collect(); gc.set_threshold(20, 3, 1)
k3 = []
for i in range(347): k3.append((i, [])); len(k3) > 9 and k3.pop(0)
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
n4 = Node('n4')
n4.right = n4
n4.right = n4
del n4
n5 = Node('n5')
r6 = weakref.ref(n5, callback('r6'))
n5.other = r6
m7 = n5.__init__
gc.collect(); show('full')
s8 = set(range(1))
n5.other = m7
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
