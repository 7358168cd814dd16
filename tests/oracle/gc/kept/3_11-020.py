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
n1 = Node('n1')
r2 = weakref.ref(n1)
n1.other = r2
show('young', gc.collect(0))
r3 = Ref(n1, callback('r3'))
r2 = None
c4 = (lambda held: lambda: held)(n1)
del c4
l5 = [n1, n1]
m6 = n1.__init__
n1.left = l5
l5.append(n1)
r7 = Ref(n1)
n1.other = 1
l5[:] = [n1, 'text']
m8 = n1.__init__
n1.right = ('a', [])
l9 = []
n10 = Node('n10')
l5.extend([n10])
l5 = None
l9.append(l9)
t11 = (m6,)
n12 = Node('n12')
l13 = Lazarus('l13')
n14 = Node('n14')
r15 = weakref.ref(n12)
w16 = Node('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
del w16
n1.left = n14
show('middle', gc.collect(1))
del n1
n14.left = l9
l9.append(l13)
l13.left = n14
t18 = (l13,)
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(355): k19.append((lambda: i)); len(k19) > 9 and k19.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
l13.right = ('a', [])
r20 = weakref.ref(l13, callback('r20'))
n14.other = r20
del n10
t18 = None
r21 = weakref.ref(n12)
l9.append(r21)
del m6
show(order(2))
d22 = {0: t11, 1: r20}
show(gc.is_tracked(n12))
r23 = Ref(n14, callback('r23'))
show(len(gc.get_referents(l9)))
n12.left = n14
n14.left = l13
l13.left = n12
n12.left = l13
l13.left = d22
d22['ring'] = l9
l9.append(n12)
show('r3', r3() is None)
show(gc.is_tracked(n14))
d22[(1, 2)] = l13
show('full', gc.collect(), gc.get_count())
m24 = n14.__init__
del l9
n12.left = d22
d22['ring'] = l13
l13.left = n12
l25 = Lazarus('l25')
show(len(gc.get_referents(d22)))
r26 = weakref.ref(n12)
m24 = None
d22[(1, 2)] = l25
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
