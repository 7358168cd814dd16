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
show(gc.get_count())
show(gc.get_count())
g1 = (held for held in [])
next(g1, None)
g2 = (held for held in [])
next(g2, None)
s3 = set(range(2))
n4 = Node('n4')
show(len(gc.get_referents(g1)))
show('full', gc.collect(), gc.get_count())
t5 = (g2,)
s6 = Slotted('s6')
show(gc.is_finalized(s6))
s6 = None
show('full', gc.collect())
show(gc.get_count())
r7 = weakref.ref(n4)
del g1
d8 = {0: t5, 1: g2}
d8[1] = t5
show('r7', r7() is None)
show(weakref.getweakrefcount(n4))
d8['ring'] = d8
d9 = {0: None}
g2 = None
d9 = None
show(len(saved), names(saved))
n4.left = []
d8['ring'] = n4
n4.left = d8
n4.left = d8
show(weakref.getweakrefcount(n4))
r10 = weakref.ref(s3, callback('r10'))
show(sys.getrefcount(d8))
c11 = (lambda held: lambda: held)(t5)
show('young', gc.collect(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
