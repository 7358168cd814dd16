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
l1 = [2.5, (1, 2), {}]
t2 = ([], l1, l1)
gc.collect(); show('full')
show(len(saved), names(saved))
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = t2
del w3
l5 = Lazarus('l5')
m6 = l5.__init__
show(len(saved), names(saved))
del t2
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(50, 2, 1)
k7 = []
for i in range(395): x = (lambda: i)
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
d8 = {0: l1, 1: l1, 2: m6}
show(len(saved), names(saved))
r9 = Ref(l5, callback('r9'))
show(len(saved), names(saved))
d8[(1, 2)] = 1
gc.collect(); show('full')
r10 = weakref.ref(l5, callback('r10'))
l5.right = 2.5
show('r10', r10() is None)
m11 = l5.__init__
d8['ring'] = l5
l5.left = l1
l1.append(d8)
r12 = Ref(l5)
l1.append(r12)
gc.collect(); show('full')
r13 = weakref.ref(l5)
l1.append(r13)
r14 = weakref.ref(l5)
gc.collect(); gc.set_threshold(20, 3, 2)
k15 = []
for i in range(58): k15.append(Slotted('s'))
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
gc.collect(); show('full')
gc.collect(); show('full')
l5.left = l1
l1.append(l5)
l16 = Lazarus('l16')
c17 = (lambda held: lambda: held)(l5)
show(len(saved), names(saved))
s18 = set(range(2))
l16.left = l16
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
