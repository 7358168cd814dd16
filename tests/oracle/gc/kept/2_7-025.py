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
t1 = ((1, 2), 1)
n2 = Node('n2')
n2.other = t1
s3 = set(range(2))
l4 = [s3, s3, 1]
show(len(saved), names(saved))
s5 = set(range(1))
w6 = Finalized('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
del w6
show(len(saved), names(saved))
l8 = Lazarus('l8')
w9 = Node('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
r11 = weakref.ref(s5)
n2.other = r11
l8.left = 2.5
del n2
gc.collect(); show('full')
show(len(saved), names(saved))
l4 = None
show(len(saved), names(saved))
w12 = Finalized('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
w12.other = t1
del w12
r14 = Ref(s5)
show('r14', r14() is None)
gc.collect(); show('full')
s15 = Slotted('s15')
s15.left = s15
l16 = [r11, s3, s3]
l16.append(l16)
g17 = (held for held in [None])
next(g17, None)
n18 = Node('n18')
l8.left = l8
n19 = Node('n19')
w20 = Lazarus('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
del w20
r11 = None
s15.left = s15
l8.left = l16
l16.append(n19)
n19.left = s15
s15.left = l8
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
