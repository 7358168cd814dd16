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
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = n1
del w2
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 3, 2)
k4 = []
for i in range(216): k4.append(Finalized('f')); len(k4) > 9 and k4.pop(0)
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
n1.other = n1
del n1
s5 = Slotted('s5')
gc.collect(); show('full')
c6 = (lambda held: lambda: held)(('a', []))
l7 = [s5]
del l7
gc.collect(); show('full')
gc.collect(); show('full')
gc.collect(); show('full')
c8 = (lambda held: lambda: held)(s5)
gc.collect(); show('full')
del s5
s9 = Slotted('s9')
del s9
s10 = Slotted('s10')
f11 = Finalized('f11')
f11.left = f11
s12 = set(range(0))
r13 = Ref(f11)
f11.left = s10
s10.left = f11
f11.left = s12
s10.left = s10
c6 = None
show('r13', r13() is None)
s10.right = s12
t14 = (f11, ())
gc.collect(); gc.set_threshold(20, 1, 1)
k15 = []
for i in range(356): k15.append(Finalized('f'))
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
f11.left = s10
s10.left = f11
r16 = Ref(s12, callback('r16'))
f11.other = r16
s12 = None
s10.left = s10
show('r13', r13() is None)
gc.collect(); show('full')
w17 = Lazarus('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
del w17
show(len(saved), names(saved))
t14 = None
r16 = None
show('r13', r13() is None)
gc.collect(); gc.set_threshold(50, 1, 1)
k19 = []
for i in range(126): k19.append(Finalized('f')); len(k19) > 9 and k19.pop(0)
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
s10.left = c8
s10.right = 'text'
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
