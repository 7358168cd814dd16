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
l1 = [{}, {}]
show(len(saved), names(saved))
l1.append(l1)
l2 = [l1, l1, l1]
gc.collect(); show('full')
l1[:] = [[], l2]
l1 = None
l2.extend([l2])
l2.append(l2)
s3 = set(range(2))
n4 = Node('n4')
l2.extend([l2])
del n4
gc.collect(); show('full')
r5 = weakref.ref(s3, callback('r5'))
l2.append(r5)
r6 = weakref.ref(s3, callback('r6'))
w7 = Lazarus('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
w7.other = {}
del w7
show(len(saved), names(saved))
n9 = Node('n9')
show('r6', r6() is None)
show('r6', r6() is None)
f10 = Finalized('f10')
del n9
r11 = Ref(s3)
show('r11', r11() is None)
r12 = Ref(f10)
n13 = Node('n13')
c14 = (lambda held: lambda: held)(f10)
n13.left = n13
n15 = Node('n15')
n15.left = n13
n13.left = f10
f10.left = l2
l2.append(n15)
del f10
n15.other = 2.5
d16 = {0: l2, 1: r5, 2: n15}
show('r12', r12() is None)
t17 = ()
show(len(saved), names(saved))
w18 = Lazarus('w18')
w18.left, w18.right = weakref.ref(w18, callback('r19')), w18
w18.other = n15
del w18
c14 = None
n13.other = t17
show('r12', r12() is None)
show('r11', r11() is None)
f20 = Finalized('f20')
show(len(saved), names(saved))
w21 = Node('w21')
w21.left, w21.right = weakref.ref(w21, callback('r22')), w21
del w21
w23 = Node('w23')
w23.left = [w23, weakref.ref(w23, callback('r24'))]
w23.other = 2.5
del w23
gc.collect(); show('full')
show('r6', r6() is None)
n25 = Node('n25')
d26 = {0: d16, 1: s3, 2: r5}
l27 = [None]
n15.other = n15
l28 = []
del l2
del r5
d16[1] = []
show('r12', r12() is None)
del l27
gc.collect(); show('full')
del d26
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
