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
d1 = {0: ()}
show('young', gc.collect(0))
show(gc.get_count())
s2 = set(range(1))
r3 = weakref.ref(s2)
r4 = weakref.ref(s2, callback('r4'))
d5 = {0: d1}
r6 = weakref.ref(s2)
d5['key'] = s2
r7 = Ref(s2, callback('r7'))
r8 = Ref(s2, callback('r8'))
r9 = weakref.ref(s2, callback('r9'))
n10 = Node('n10')
t11 = (r7,)
show('full', gc.collect())
n10.left = n10
r12 = weakref.ref(s2)
r13 = Ref(n10)
n10.other = r13
r14 = weakref.ref(s2, callback('r14'))
n10.other = r14
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(304): k15.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
del r9
show('r6', r6() is None)
n10.right = t11
r7 = None
n10.other = d5
n16 = Node('n16')
s17 = Slotted('s17')
l18 = []
show(gc.get_count())
show(gc.is_finalized(d1))
show(order(2))
s19 = set(range(0))
c20 = (lambda held: lambda: held)(s19)
t11 = None
r21 = weakref.ref(n10, callback('r21'))
r22 = Ref(n10, callback('r22'))
n10 = None
show(len(gc.get_referents(s2)))
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
w23 = Finalized('w23')
w23.left, w23.right = weakref.ref(w23, callback('r24')), w23
w23.other = r8
del w23
w25 = Node('w25')
w25.left = [w25, weakref.ref(w25, callback('r26'))]
w25.other = c20
del w25
w27 = Lazarus('w27')
w27.left, w27.right = weakref.ref(w27, callback('r28')), w27
w27.other = r13
del w27
r8 = None
show('full', gc.collect())
show('young', gc.collect(0))
c29 = (lambda held: lambda: held)(d1)
m30 = n16.__init__
f31 = Finalized('f31')
show(sys.getrefcount(s17))
r32 = Ref(f31)
f31.right = None
r33 = Ref(s2, callback('r33'))
d5['ring'] = d1
d1['ring'] = f31
f31.left = s17
s17.left = n16
n16.left = d5
w34 = Node('w34')
w34.left = [w34, weakref.ref(w34, callback('r35'))]
w34.other = m30
del w34
show(order(2))
show('young', gc.collect(0))
l36 = [s17, c29]
n16.other = {}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
