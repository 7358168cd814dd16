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
n1 = Node('n1')
r2 = weakref.ref(n1)
n1.other = r2
show(len(saved), names(saved))
n1.right = r2
r3 = weakref.ref(n1)
n1.left = n1
del r2
l4 = [n1, n1]
m5 = n1.__init__
n1.left = l4
l4.append(n1)
r6 = Ref(n1)
n1.other = 1
l4[:] = [n1, 'text']
m7 = n1.__init__
n1.right = ('a', [])
l8 = []
n9 = Node('n9')
l4.extend([n9])
l4 = None
l8.append(l8)
t10 = (m5,)
n11 = Node('n11')
l12 = Lazarus('l12')
n13 = Node('n13')
r14 = weakref.ref(n11)
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 3, 1)
k15 = []
for i in range(300): k15.append(Node('x'))
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
del n1
n13.left = l8
l8.append(l12)
l12.left = n13
t16 = (l12,)
s17 = set(range(2))
r18 = weakref.ref(s17, callback('r18'))
n13.other = r18
s19 = set(range(3))
n20 = Node('n20')
m21 = n13.__init__
n9.left = n11
n11.left = l8
l8.append(l12)
l12.left = n20
n20.left = n9
del t16
t22 = (n9, {}, n20)
s17 = None
c23 = (lambda held: lambda: held)(n11)
del n20
gc.collect(); show('full')
n13.left = n13
n11.other = r18
del n13
l8.extend([m5])
del t10
del m7
l8.append(l12)
l12.left = n9
n9.left = l8
l24 = Lazarus('l24')
show('r3', r3() is None)
show('r6', r6() is None)
show('r14', r14() is None)
c25 = (lambda held: lambda: held)(s19)
show(len(saved), names(saved))
n11.right = n11
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
