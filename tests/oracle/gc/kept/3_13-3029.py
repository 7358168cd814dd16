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
f1 = Finalized('f1')
show(len(saved), names(saved))
c2 = (lambda held: lambda: held)(f1)
g3 = (held for held in [])
next(g3, None)
show(len(saved), names(saved))
t4 = ()
l5 = []
l5.append(l5)
f1 = None
d6 = {0: l5, 1: g3}
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
del w7
l5.insert(0, d6)
c9 = (lambda held: lambda: held)(g3)
d6[0] = 2.5
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = ('a', [])
del w10
n12 = Node('n12')
d6[1] = l5
n13 = Node('n13')
n14 = Node('n14')
l15 = Lazarus('l15')
r16 = weakref.ref(n14)
w17 = Finalized('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
w17.other = None
del w17
w19 = Finalized('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
del t4
s21 = Slotted('s21')
gc.collect(); show('full')
r22 = weakref.ref(c2, callback('r22'))
gc.collect(); show('full')
gc.collect(); show('full')
n12.other = s21
del l5
n12 = None
show(len(saved), names(saved))
show('r16', r16() is None)
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
