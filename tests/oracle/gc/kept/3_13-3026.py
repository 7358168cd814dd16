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
d1 = {}
d1 = None
c2 = (lambda held: lambda: held)('text')
n3 = Node('n3')
r4 = weakref.ref(n3, callback('r4'))
gc.collect(); show('full')
s5 = Slotted('s5')
s5.right = c2
s5 = None
show(len(saved), names(saved))
n6 = Node('n6')
gc.collect(); show('full')
n3.left = n3
show(len(saved), names(saved))
l7 = [n3]
show('r4', r4() is None)
show('r4', r4() is None)
t8 = (l7, n6)
n9 = Node('n9')
l7.append(n6)
n6.left = n9
n9.left = n3
n3.left = l7
gc.collect(); show('full')
r10 = Ref(n6)
r11 = Ref(c2, callback('r11'))
r12 = weakref.ref(n9, callback('r12'))
d13 = {0: 1, 1: {'k': 1}, 2: []}
l7.extend([t8])
show('r12', r12() is None)
d13['ring'] = d13
l14 = Lazarus('l14')
l7 = None
w15 = Finalized('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
del w15
gc.collect(); show('full')
c2 = None
l17 = Lazarus('l17')
r18 = Ref(l17, callback('r18'))
w19 = Finalized('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
del w19
t8 = None
n21 = Node('n21')
n6.left = n6
w22 = Lazarus('w22')
w22.left, w22.right = weakref.ref(w22, callback('r23')), w22
del w22
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
