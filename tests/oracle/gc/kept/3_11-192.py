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
l1 = Lazarus('l1')
r2 = weakref.ref(l1)
w3 = Node('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = r2
del w3
l1.left = r2
r5 = Ref(l1)
r6 = Ref(l1, callback('r6'))
show('middle', gc.collect(1))
t7 = (r2, r2, {})
show(gc.get_count())
r8 = weakref.ref(l1)
del r8
show(sys.getrefcount(l1))
l9 = Lazarus('l9')
l9.other = l9
l9.left = l1
l1.left = l9
l9.left = l9
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
w12 = Node('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
l9 = None
r14 = weakref.ref(l1, callback('r14'))
w15 = Lazarus('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
r17 = weakref.ref(l1, callback('r17'))
show(order(0))
show(gc.is_tracked(r17))
w18 = Node('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = r5
del w18
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
