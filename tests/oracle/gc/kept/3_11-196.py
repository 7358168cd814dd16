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
gc.freeze()
gc.collect()
show(len(saved), names(saved))
n1 = Node('n1')
d2 = {0: n1, 1: n1}
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(214): k3.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
f4 = Finalized('f4')
f4.other = d2
f4.right = d2
show(gc.is_tracked(f4))
f5 = Finalized('f5')
show(gc.get_count())
d6 = {0: d2, 1: n1, 2: f5}
f5.left = d2
d2['ring'] = d6
d6['ring'] = f4
f4.left = f5
show('middle', gc.collect(1))
del f5
l7 = [d2, f4, n1]
s8 = set(range(2))
d2 = None
show(len(saved), names(saved))
d9 = {}
show(gc.is_finalized(d9))
show('full', gc.collect())
n10 = Node('n10')
n11 = Node('n11')
l12 = [d9, 1]
m13 = f4.__init__
del l7
show(gc.get_count())
l14 = [[]]
l14.insert(0, (1, 2))
show(len(gc.get_referents(d9)))
r15 = weakref.ref(s8)
l12.append(r15)
f4.left = l14
show(gc.get_count())
m16 = f4.__init__
r17 = weakref.ref(n11, callback('r17'))
f4.left = n11
n11.left = n10
n10.left = d9
d9['ring'] = l12
l12.append(f4)
m18 = n10.__init__
t19 = (l14, m13)
l20 = [r15, t19]
show('young', gc.collect(0))
r21 = weakref.ref(s8, callback('r21'))
show('middle', gc.collect(1))
t22 = (1,)
del m18
f4.left = n1
n1.left = l12
l12.append(f4)
show('young', gc.collect(0))
show(sys.getrefcount(r15))
l23 = [d6, m16]
show('full', gc.collect())
n1 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
