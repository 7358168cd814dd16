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
t1 = (1, {})
gc.collect(); show('full')
l2 = [None]
show(len(saved), names(saved))
del l2
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = t1
del w3
del t1
w5 = Lazarus('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
del w5
show(len(saved), names(saved))
l7 = [{}, 'text', (1, 2)]
l7.append(l7)
l7 = None
gc.collect(); show('full')
c8 = (lambda held: lambda: held)((1, 2))
s9 = Slotted('s9')
s9.left = c8
gc.collect(); show('full')
s9.left = c8
n10 = Node('n10')
show(len(saved), names(saved))
show(len(saved), names(saved))
d11 = {0: c8, 1: c8, 2: c8}
gc.collect(); show('full')
d11['ring'] = s9
s9.left = d11
r12 = weakref.ref(c8, callback('r12'))
d11['ring'] = d11
r13 = weakref.ref(n10)
s14 = Slotted('s14')
m15 = n10.__init__
del s14
s9.right = c8
show('r12', r12() is None)
gc.collect(); show('full')
r16 = weakref.ref(c8)
d11['ring'] = d11
d11 = None
s9.right = n10
s9.left = n10
n10.left = s9
show('r16', r16() is None)
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
