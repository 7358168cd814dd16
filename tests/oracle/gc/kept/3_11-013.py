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
f2 = Finalized('f2')
n3 = Node('n3')
w4 = Lazarus('w4')
w4.left, w4.right = weakref.ref(w4, callback('r5')), w4
del w4
s1.left = f2
f2.left = s1
show('middle', gc.collect(1))
r6 = Ref(n3)
n7 = Node('n7')
w8 = Lazarus('w8')
w8.left, w8.right = weakref.ref(w8, callback('r9')), w8
del w8
del f2
show(sys.getrefcount(n3))
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = n3
del w10
show('full', gc.collect())
show('full', gc.collect())
n7.right = s1
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
t14 = (n7,)
w15 = Lazarus('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
w15.other = n7
del w15
n3 = None
show(order(1))
show('r6', r6() is None)
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
t14 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
