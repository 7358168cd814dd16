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
l1 = [('a', []), {'k': 1}]
del l1
c2 = (lambda held: lambda: held)({'k': 1})
r3 = Ref(c2, callback('r3'))
n4 = Node('n4')
del n4
r5 = Ref(c2)
c2 = None
r3 = None
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(202): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
s7 = Slotted('s7')
s8 = set(range(1))
show('r5', r5() is None)
n9 = Node('n9')
r10 = weakref.ref(n9, callback('r10'))
show(len(gc.get_referents(s8)))
del s7
n11 = Node('n11')
del s8
n9.left = n11
n11.left = n9
show('middle', gc.collect(1))
show(len(gc.get_referents(n9)))
n9.other = n9
show(gc.is_tracked(n9))
n11 = None
t12 = (n9, n9)
n9.right = n9
m13 = n9.__init__
show('full', gc.collect())
del m13
t12 = None
show(sys.getrefcount(n9))
l14 = [n9]
n9.other = n9
n15 = Node('n15')
r16 = Ref(n9, callback('r16'))
show(gc.is_finalized(n9))
r17 = Ref(n9)
n15 = None
show('middle', gc.collect(1))
g18 = (held for held in [n9])
show('middle', gc.collect(1))
c19 = (lambda held: lambda: held)(l14)
show(gc.is_tracked(g18))
show(sys.getrefcount(n9))
show(len(gc.get_referents(g18)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
