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

def order(generation):
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
s1 = Slotted('s1')
show(len(gc.get_referents(s1)))
s2 = Slotted('s2')
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = s1
del w3
s1 = None
n5 = Node('n5')
s2.right = ()
show(len(gc.get_referents(n5)))
r6 = weakref.ref(n5, callback('r6'))
n5.other = r6
show(gc.is_tracked(r6))
w7 = Finalized('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
d9 = {}
r10 = weakref.ref(n5)
s11 = Slotted('s11')
n12 = Node('n12')
show(gc.is_finalized(s11))
r13 = weakref.ref(n5)
del s11
del r6
d9['ring'] = s2
s2.left = n5
n5.left = d9
d9 = None
w14 = Finalized('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = s2
del w14
f16 = Finalized('f16')
f16.left = f16
r17 = weakref.ref(n12)
n12.right = n5
s18 = Slotted('s18')
n12.left = s18
l19 = []
w20 = Lazarus('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
del w20
n5 = None
n12.right = s2
l22 = [l19, f16]
show(gc.get_count())
show(len(gc.get_referents(n12)))
l19.extend([s2])
r23 = weakref.ref(f16, callback('r23'))
n12.left = l22
l22.append(l19)
l19.append(n12)
n12 = None
show('r23', r23() is None)
show(gc.is_tracked(s18))
show(order(1))
t24 = (s18, f16)
show(order(2))
r25 = weakref.ref(f16)
l22.append(r25)
d26 = {0: ('a', []), 1: r25, 2: r25}
s2.right = ('a', [])
s18.right = t24
f16.left = ()
w27 = Node('w27')
w27.left = [w27, weakref.ref(w27, callback('r28'))]
w27.other = []
del w27
f16.left = {}
f16.left = l22
l29 = []
l22 = None
l19 = None
del r25
l30 = Lazarus('l30')
show(len(gc.get_referents(l30)))
s18.right = l29
r31 = Ref(l30, callback('r31'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
