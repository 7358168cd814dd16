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
n1 = Node('n1')
c2 = (lambda held: lambda: held)(n1)
n3 = Node('n3')
c2 = None
n3.right = n1
w4 = Node('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = ('a', [])
del w4
n3.other = n3
w6 = Lazarus('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
del w6
l8 = [n3, n3, n3]
n1 = None
m9 = n3.__init__
l8.append(n3)
n3.left = l8
s10 = Slotted('s10')
l8.extend([2.5])
show(len(saved), names(saved))
m11 = n3.__init__
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = n3
del w12
gc.collect(); show('full')
r14 = Ref(n3, callback('r14'))
l8.extend(['text'])
s10.right = l8
r15 = Ref(n3, callback('r15'))
r16 = weakref.ref(n3)
del m11
r17 = weakref.ref(n3, callback('r17'))
n3.other = r17
r18 = weakref.ref(n3)
m19 = n3.__init__
l8 = None
n3 = None
gc.collect(); show('full')
w20 = Node('w20')
w20.left = [w20, weakref.ref(w20, callback('r21'))]
del w20
gc.collect(); show('full')
gc.collect(); show('full')
del s10
f22 = Finalized('f22')
r17 = None
gc.collect(); show('full')
del f22
m9 = None
del m19
gc.collect(); show('full')
s23 = set(range(0))
del s23
show('r14', r14() is None)
show('r18', r18() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
