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
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
show('young', gc.collect(0))
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = ('a', [])
del w1
show(gc.get_count())
l3 = Lazarus('l3')
show(sys.getrefcount(l3))
r4 = Ref(l3)
s5 = Slotted('s5')
l6 = [{'k': 1}]
m7 = l3.__init__
c8 = (lambda held: lambda: held)(l6)
r9 = weakref.ref(l3)
show('r9', r9() is None)
show('full', gc.collect())
r10 = weakref.ref(l3)
l6.append(r10)
t11 = (1,)
show(gc.is_tracked(r10))
r12 = weakref.ref(l3, callback('r12'))
l3.left = s5
s5.left = l3
l3 = None
d13 = {0: s5}
l14 = Lazarus('l14')
d13[(1, 2)] = l6
r15 = Ref(c8, callback('r15'))
t16 = (l6,)
d17 = {0: s5}
r10 = None
l18 = []
l18.insert(0, s5)
l18.extend([l18])
l6.append(d17)
d17['ring'] = l6
l14.left = {'k': 1}
r19 = weakref.ref(c8, callback('r19'))
l18.append(l14)
l14.left = l18
d17['ring'] = l14
l14.left = d13
d13['ring'] = l18
l18.append(d17)
l6.append(t16)
l6.append(s5)
s5.left = l6
n20 = Node('n20')
l6.extend([t16])
show('full', gc.collect())
l21 = Lazarus('l21')
l22 = Lazarus('l22')
del d13
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
