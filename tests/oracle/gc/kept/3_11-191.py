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
show('middle', gc.collect(1))
show(gc.get_count())
show(len(saved), names(saved))
l1 = [(1, 2), [], {}]
del l1
s2 = Slotted('s2')
del s2
show(gc.get_count())
show(gc.get_count())
show(gc.get_count())
show(gc.get_count())
show('young', gc.collect(0))
d3 = {}
d3['key'] = d3
d3[0] = d3
c5 = (lambda held: lambda: held)(d3)
f6 = Finalized('f6')
del f6
del c5
d3[(1, 2)] = {'k': 1}
del d3
n7 = Node('n7')
show('full', gc.collect())
n8 = Node('n8')
show(len(saved), names(saved))
g9 = (held for held in [])
next(g9, None)
n8.other = 'text'
l10 = Lazarus('l10')
l10.left = (1, 2)
s11 = Slotted('s11')
r12 = weakref.ref(n8)
n8 = None
n7.left = g9
r13 = weakref.ref(l10, callback('r13'))
del n7
l10.left = l10
r14 = weakref.ref(l10)
s11.left = s11
show(gc.is_finalized(l10))
f15 = Finalized('f15')
f15.left = 2.5
g9 = None
l10.left = s11
s11.left = l10
s11.right = {}
l10.left = l10
d16 = {0: []}
l10.right = []
show(gc.is_tracked(l10))
l17 = Lazarus('l17')
show(len(gc.get_referents(d16)))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
