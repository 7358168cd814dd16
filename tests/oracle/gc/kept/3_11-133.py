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
show(order(1))
show(len(saved), names(saved))
n1 = Node('n1')
f2 = Finalized('f2')
n1 = None
s3 = set(range(1))
n4 = Node('n4')
show(len(gc.get_referents(s3)))
show(gc.get_count())
n4.left = n4
show(len(gc.get_referents(s3)))
f2.left = n4
n4.left = f2
r5 = weakref.ref(s3, callback('r5'))
n4.other = r5
r6 = weakref.ref(s3)
show(order(1))
del s3
d7 = {}
c8 = (lambda held: lambda: held)(2.5)
n4.left = f2
f2.left = n4
w9 = Lazarus('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
w9.other = f2
del w9
show('full', gc.collect())
f11 = Finalized('f11')
w12 = Lazarus('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
w12.other = r5
del w12
show('full', gc.collect(), gc.get_count())
g14 = (held for held in [f2, c8, r5])
next(g14, None)
show('full', gc.collect())
w15 = Lazarus('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = f2
del w15
d17 = {0: n4, 1: n4}
show('full', gc.collect(), gc.get_count())
n4 = None
show('full', gc.collect(), gc.get_count())
d17['ring'] = f2
f2.left = d7
d7['ring'] = f11
f11.left = d17
r18 = weakref.ref(f2, callback('r18'))
d17['ring'] = f2
f2.left = d17
t19 = (g14, g14)
d7['key'] = d7
show('full', gc.collect(), gc.get_count())
r20 = weakref.ref(c8)
f2.other = r20
d7['ring'] = f2
f2.left = d17
d17['ring'] = d7
g14 = None
show(len(gc.get_referents(t19)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
