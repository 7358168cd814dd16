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
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(292): k9.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
m10 = n7.__init__
show(len(gc.get_referents(n7)))
n7 = None
d11 = {0: s2, 1: (1, 2), 2: r6}
show(gc.get_count())
r12 = Ref(s2, callback('r12'))
show('full', gc.collect())
s2 = None
show('middle', gc.collect(1))
show('young', gc.collect(0))
l13 = [d11]
n14 = Node('n14')
n15 = Node('n15')
l16 = []
show('r4', r4() is None)
show(gc.is_tracked(l16))
show(gc.is_finalized(n15))
del r12
m17 = n14.__init__
l16 = None
n15.left = d8
d8['ring'] = n15
l18 = []
del d11
n14 = None
l13.append(1)
m17 = None
l13.append(l13)
n19 = Node('n19')
d8['ring'] = n15
n15.left = l13
l13.append(l18)
l18.append(d8)
l18 = None
del n19
c20 = (lambda held: lambda: held)(r6)
r21 = weakref.ref(c20, callback('r21'))
del l13
show(sys.getrefcount(d8))
r22 = weakref.ref(n15, callback('r22'))
n15.other = r22
show(sys.getrefcount(m10))
del m10
g23 = (held for held in [c20, c20])
r24 = Ref(n15)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
