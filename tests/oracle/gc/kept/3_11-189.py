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
show('middle', gc.collect(1))
f1 = Finalized('f1')
show(gc.is_tracked(f1))
s2 = set(range(1))
f3 = Finalized('f3')
show('full', gc.collect())
w4 = Lazarus('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
w4.other = f3
del w4
f1.other = s2
r6 = Ref(f1)
del f1
g7 = (held for held in [s2, f3, s2])
show('full', gc.collect())
f8 = Finalized('f8')
l9 = [s2, g7, f8]
show('full', gc.collect(), gc.get_count())
f8 = None
show(gc.get_count())
s2 = None
l9.append(f3)
f3.left = l9
n10 = Node('n10')
show('full', gc.collect())
g11 = (held for held in ['text'])
next(g11, None)
f3.other = g11
l9 = None
t12 = (('a', []), f3)
n13 = Node('n13')
show(gc.get_count())
l14 = Lazarus('l14')
r15 = weakref.ref(f3, callback('r15'))
f3.other = r15
show('middle', gc.collect(1))
r16 = weakref.ref(f3, callback('r16'))
show(order(1))
w17 = Lazarus('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
w17.other = g7
del w17
n10.left = n13
n13.left = n10
del f3
l14.left = g7
w19 = Lazarus('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
w19.other = {'k': 1}
del w19
l21 = [{}, r15]
show(order(2))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
