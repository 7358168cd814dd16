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
f1 = Finalized('f1')
show(len(saved), names(saved))
f1.left = f1
f1 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
s2 = set(range(0))
gc.collect(); show('full')
s2 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
l3 = [(), {'k': 1}, 'text']
gc.collect(); show('full')
l3.append(l3)
l4 = Lazarus('l4')
l4 = None
show(len(saved), names(saved))
l3.extend([()])
l3.append([])
del l3
n5 = Node('n5')
r6 = weakref.ref(n5)
gc.collect(); show('full')
show(len(saved), names(saved))
show('r6', r6() is None)
n5.other = n5
r7 = Ref(n5)
r8 = weakref.ref(n5)
n9 = Node('n9')
n5.left = n9
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
