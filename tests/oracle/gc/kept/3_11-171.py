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
show('young', gc.collect(0))
s1 = set(range(3))
del s1
show('middle', gc.collect(1))
d2 = {}
show('middle', gc.collect(1))
d2 = None
g3 = (held for held in [None, None, ('a', [])])
next(g3, None)
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(134): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
g3 = None
s5 = Slotted('s5')
s6 = Slotted('s6')
s5.right = s6
show(gc.is_tracked(s5))
g7 = (held for held in [])
show('full', gc.collect(), gc.get_count())
l8 = Lazarus('l8')
l8.left = s5
s5.left = s6
s6.left = l8
l9 = Lazarus('l9')
show(len(gc.get_referents(l9)))
n10 = Node('n10')
show(gc.get_count())
del l8
show(gc.get_count())
show(sys.getrefcount(l9))
g11 = (held for held in [])
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(178): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
s6.left = s5
r13 = weakref.ref(l9, callback('r13'))
n10.other = r13
r14 = Ref(n10)
c15 = (lambda held: lambda: held)(g11)
del s5
s6.left = l9
l9.left = n10
n10.left = s6
del c15
l16 = [r13]
show(sys.getrefcount(g7))
r17 = weakref.ref(n10, callback('r17'))
r18 = weakref.ref(n10)
s6 = None
show(gc.get_count())
g19 = (held for held in [g11, r13])
del r13
d20 = {0: g7}
show('full', gc.collect(), gc.get_count())
g7 = None
show(gc.get_count())
n21 = Node('n21')
l9.right = d20
del n10
r22 = weakref.ref(n21, callback('r22'))
n21.other = r22
l9.other = l9
l16.append(n21)
n21.left = l9
l9.left = l16
n21 = None
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
