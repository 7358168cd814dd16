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
s1 = Slotted('s1')
del s1
show(len(saved), names(saved))
l2 = [[], []]
l3 = Lazarus('l3')
l3.other = {'k': 1}
show(len(saved), names(saved))
l4 = Lazarus('l4')
l4.left = l3
l3.left = l4
gc.collect(); gc.set_threshold(5, 2, 2)
k5 = []
for i in range(246): k5.append((lambda: i)); len(k5) > 9 and k5.pop(0)
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
l6 = [l3, l2]
show(len(saved), names(saved))
l3.left = l4
l3.right = l4
t7 = ()
t8 = (t7, l2)
show(len(saved), names(saved))
show(len(saved), names(saved))
g9 = (held for held in [(1, 2)])
show(len(saved), names(saved))
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
l2 = None
n12 = Node('n12')
del l6
l4.left = {'k': 1}
del t7
r13 = weakref.ref(l3, callback('r13'))
n12.left = l3
l3.left = n12
gc.collect(); show('full')
l4 = None
del t8
l3.right = n12
n14 = Node('n14')
l3.other = n12
n14.other = n14
n14.left = l3
l3.left = n12
n12.left = n14
del n12
del g9
n14.left = l3
l3.left = n14
gc.collect(); show('full')
n14.left = {}
show(len(saved), names(saved))
t15 = ()
l3 = None
n14.left = t15
del t15
gc.collect(); show('full')
g16 = (held for held in [n14])
next(g16, None)
l17 = [g16, ('a', []), {'k': 1}]
g18 = (held for held in [])
next(g18, None)
w19 = Finalized('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
w19.other = n14
del w19
f21 = Finalized('f21')
r22 = weakref.ref(f21)
l17.append(r22)
r23 = weakref.ref(f21)
show(len(saved), names(saved))
r22 = None
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
