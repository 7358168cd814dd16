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
g1 = (held for held in [(), 1])
next(g1, None)
s2 = set(range(3))
t3 = ({},)
del g1
show('full', gc.collect(), gc.get_count())
t3 = None
r4 = weakref.ref(s2, callback('r4'))
r6 = weakref.ref(s2, callback('r6'))
n7 = Node('n7')
d8 = {0: n7}
n7.left = n7
show('full', gc.collect())
w9 = Node('w9')
w9.left, w9.right = weakref.ref(w9, callback('r10')), w9
del w9
m11 = n7.__init__
m12 = n7.__init__
w13 = Lazarus('w13')
w13.left = [w13, weakref.ref(w13, callback('r14'))]
w13.other = n7
del w13
show('full', gc.collect())
w15 = Node('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = m12
del w15
show(gc.get_count())
show('full', gc.collect())
r17 = weakref.ref(n7, callback('r17'))
show('full', gc.collect())
r18 = Ref(n7, callback('r18'))
n7.other = r18
s2 = None
show(len(saved), names(saved))
show('full', gc.collect(), gc.get_count())
n19 = Node('n19')
n20 = Node('n20')
l21 = []
w22 = Node('w22')
w22.left = [w22, weakref.ref(w22, callback('r23'))]
w22.other = {'k': 1}
del w22
show(gc.is_tracked(l21))
l24 = Lazarus('l24')
d8['ring'] = l21
l21.append(l24)
l24.left = n19
n19.left = d8
l24.left = l21
l21.append(l24)
show(len(saved), names(saved))
show('full', gc.collect())
del m11
n20.right = d8
n20.left = d8
d8['ring'] = l24
l24.left = n19
n19.left = n7
n7.left = n20
r25 = weakref.ref(n20, callback('r25'))
n20.other = r25
l21.append(l21)
n26 = Node('n26')
n7.left = n19
n19.left = l24
l24.left = l21
l21.append(n7)
n26 = None
del m12
t27 = ()
r28 = weakref.ref(l24, callback('r28'))
del l24
w29 = Node('w29')
w29.left = [w29, weakref.ref(w29, callback('r30'))]
w29.other = r25
del w29
del n7
c31 = (lambda held: lambda: held)({'k': 1})
l21.append(n19)
n19.left = l21
r32 = weakref.ref(n20)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
