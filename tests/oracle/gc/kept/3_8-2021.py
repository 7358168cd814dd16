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
show(len(saved), names(saved))
l1 = Lazarus('l1')
del l1
g2 = (held for held in [])
gc.collect(); show('full')
s3 = Slotted('s3')
t4 = ((1, 2),)
show(len(saved), names(saved))
show(len(saved), names(saved))
w5 = Finalized('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
del w5
l7 = [g2]
l7.append(s3)
s3.left = l7
l7.append(l7)
l8 = [(1, 2)]
l8.insert(0, l7)
l7[:] = [l7, 'text']
l9 = Lazarus('l9')
r10 = Ref(l9, callback('r10'))
l7.append(t4)
n11 = Node('n11')
s12 = Slotted('s12')
r13 = weakref.ref(n11, callback('r13'))
n11.other = r13
l7.append(l9)
l9.left = l8
l8.append(l7)
show(len(saved), names(saved))
show(len(saved), names(saved))
l7.extend([s12])
del r13
n14 = Node('n14')
del l7
del l9
l8.insert(0, t4)
t15 = (n14, (1, 2))
n11.right = s3
n14.left = s3
s3.left = n14
t15 = None
l8 = None
w16 = Finalized('w16')
w16.left, w16.right = weakref.ref(w16, callback('r17')), w16
del w16
show(len(saved), names(saved))
show('r10', r10() is None)
show('r10', r10() is None)
t4 = None
gc.collect(); gc.set_threshold(20, 3, 2)
k18 = []
for i in range(212): k18.append([i]); len(k18) > 9 and k18.pop(0)
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
m19 = n11.__init__
s12.left = n14
n14.left = s3
s3.left = n11
n11.left = s12
gc.collect(); show('full')
gc.collect(); show('full')
c20 = (lambda held: lambda: held)(m19)
gc.collect(); show('full')
r21 = Ref(n14)
n11.other = r21
n11.left = []
n11.left = m19
show('r10', r10() is None)
n11.right = r21
c22 = (lambda held: lambda: held)(2.5)
gc.collect(); show('full')
n23 = Node('n23')
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
