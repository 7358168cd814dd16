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
s1 = set(range(3))
show(gc.get_count())
show(order(1))
r2 = Ref(s1, callback('r2'))
n3 = Node('n3')
r4 = weakref.ref(n3, callback('r4'))
n3.other = r4
s5 = set(range(2))
s5 = None
r6 = Ref(n3)
n3.other = r6
show(gc.get_count())
r6 = None
s7 = Slotted('s7')
show(sys.getrefcount(s1))
r8 = Ref(s1)
r9 = Ref(s1)
r4 = None
r10 = weakref.ref(s1)
n3.other = r10
show('full', gc.collect())
del r10
del s1
show('r2', r2() is None)
s7.left = s7
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(103): k11.append((i, [])); len(k11) > 9 and k11.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
n3.other = {}
w12 = Finalized('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
w12.other = n3
del w12
s14 = Slotted('s14')
del s14
n3.right = n3
s7 = None
m15 = n3.__init__
show('full', gc.collect())
g16 = (held for held in [m15, m15])
next(g16, None)
n3 = None
show('young', gc.collect(0))
l17 = [g16, m15]
del l17
w18 = Lazarus('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = m15
del w18
show(gc.is_tracked(g16))
show(len(gc.get_referents(g16)))
l20 = Lazarus('l20')
n21 = Node('n21')
l20.left = n21
show('r9', r9() is None)
n21 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
