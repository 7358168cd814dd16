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
show(len(saved), names(saved))
n1 = Node('n1')
n1.right = n1
n1 = None
s2 = set(range(1))
show(len(saved), names(saved))
r3 = weakref.ref(s2, callback('r3'))
show(len(saved), names(saved))
r4 = weakref.ref(s2, callback('r4'))
show('r4', r4() is None)
gc.collect(); show('full')
s5 = Slotted('s5')
r6 = weakref.ref(s2)
r7 = weakref.ref(s2)
s5 = None
s2 = None
show(len(saved), names(saved))
s8 = Slotted('s8')
s8.left = s8
gc.collect(); show('full')
s8.right = s8
show('r6', r6() is None)
s9 = Slotted('s9')
s9.left = s9
gc.collect(); show('full')
s8.left = 2.5
s8.left = s9
s9.left = s8
s10 = Slotted('s10')
s8.left = s9
s9.left = s10
s10.left = s8
n11 = Node('n11')
show('r7', r7() is None)
s10 = None
s9.right = s8
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
