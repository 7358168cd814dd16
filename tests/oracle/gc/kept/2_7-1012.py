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
gc.collect(); gc.set_threshold(5, 3, 2)
k1 = []
for i in range(292): k1.append((lambda: i)); len(k1) > 9 and k1.pop(0)
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
w2.other = 'text'
del w2
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); show('full')
show(len(saved), names(saved))
g4 = (held for held in [1])
s5 = Slotted('s5')
gc.collect(); gc.set_threshold(20, 3, 2)
k6 = []
for i in range(348): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
n7 = Node('n7')
n8 = Node('n8')
c9 = (lambda held: lambda: held)(n8)
n7.other = s5
show(len(saved), names(saved))
w10 = Lazarus('w10')
w10.left = [w10, weakref.ref(w10, callback('r11'))]
del w10
r12 = weakref.ref(n7, callback('r12'))
s5 = None
gc.collect(); show('full')
r13 = weakref.ref(c9, callback('r13'))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
