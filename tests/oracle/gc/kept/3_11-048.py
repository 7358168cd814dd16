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
show('full', gc.collect(), gc.get_count())
show(order(0))
show(gc.get_count())
l1 = Lazarus('l1')
show(order(2))
l1.left = l1
show(gc.get_count())
g2 = (held for held in [[], l1])
next(g2, None)
s3 = set(range(2))
n4 = Node('n4')
s3 = None
m5 = l1.__init__
n4.right = n4
m6 = n4.__init__
r7 = weakref.ref(n4)
r8 = weakref.ref(n4, callback('r8'))
n4.other = r8
show('full', gc.collect(), gc.get_count())
r9 = Ref(n4, callback('r9'))
l10 = Lazarus('l10')
c11 = (lambda held: lambda: held)(m6)
w12 = Node('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
l14 = Lazarus('l14')
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(295): k15.append(Node('x')); len(k15) > 9 and k15.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
r16 = weakref.ref(l1, callback('r16'))
r17 = weakref.ref(c11, callback('r17'))
w18 = Finalized('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
del w18
t20 = ({'k': 1},)
d21 = {0: m5}
l22 = []
r23 = weakref.ref(l14, callback('r23'))
m24 = l10.__init__
del c11
l1.left = l10
show('full', gc.collect())
t25 = ()
l10.right = []
n26 = Node('n26')
del t20
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
