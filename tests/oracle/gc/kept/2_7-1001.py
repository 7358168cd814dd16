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
gc.collect(); show('full')
gc.collect(); show('full')
gc.collect(); show('full')
gc.collect(); gc.set_threshold(5, 3, 2)
k2 = []
for i in range(386): x = [i]
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
s3 = set(range(0))
r4 = weakref.ref(s3, callback('r4'))
s5 = Slotted('s5')
gc.collect(); gc.set_threshold(20, 3, 2)
k6 = []
for i in range(122): k6.append([i]); len(k6) > 9 and k6.pop(0)
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
s5.left = 2.5
n7 = Node('n7')
n7.left = s5
w8 = Node('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = n7
del w8
s5.left = n7
n7.left = s5
show(len(saved), names(saved))
s10 = set(range(2))
n7.left = s5
s5.left = n7
del n7
n11 = Node('n11')
l12 = []
l13 = [s3]
l12.insert(0, l12)
t14 = (('a', []), s3)
l15 = Lazarus('l15')
w16 = Node('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
l12 = None
w18 = Lazarus('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
del w18
show('r4', r4() is None)
n11 = None
d20 = {0: (1, 2), 1: l15, 2: 'text'}
show('r4', r4() is None)
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
show('r4', r4() is None)
n21 = Node('n21')
show('r4', r4() is None)
gc.collect(); gc.set_threshold(50, 3, 1)
k22 = []
for i in range(179): k22.append((lambda: i))
gc.set_threshold(700, 10, 10); del k22; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
r23 = weakref.ref(l15, callback('r23'))
n21.other = r23
r24 = Ref(l15, callback('r24'))
n21.other = r24
d20[(1, 2)] = []
s25 = set(range(1))
w26 = Node('w26')
w26.left = [w26, weakref.ref(w26, callback('r27'))]
w26.other = (1, 2)
del w26
s28 = set(range(1))
del s3
del t14
gc.collect(); show('full')
gc.collect(); show('full')
c29 = (lambda held: lambda: held)([])
n21.right = s10
show('r4', r4() is None)
r30 = weakref.ref(s25, callback('r30'))
l31 = [s28, s25]
t32 = ()
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
