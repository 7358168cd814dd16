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
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = 1
del w1
s3 = Slotted('s3')
show(len(saved), names(saved))
s3.right = s3
w4 = Finalized('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
w4.other = s3
del w4
l6 = Lazarus('l6')
gc.collect(); show('full')
l6.left = s3
s3.left = l6
l6.right = l6
l6 = None
s3.right = s3
del s3
w7 = Lazarus('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
s9 = set(range(3))
g10 = (held for held in [])
show(len(saved), names(saved))
l11 = []
gc.collect(); show('full')
r12 = Ref(s9)
l11.append(r12)
show(len(saved), names(saved))
l11.insert(0, g10)
s13 = Slotted('s13')
s13.left = s13
s13 = None
gc.collect(); show('full')
s14 = Slotted('s14')
w15 = Lazarus('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = l11
del w15
show(len(saved), names(saved))
s14.left = s14
s17 = Slotted('s17')
l18 = Lazarus('l18')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
