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
s1 = set(range(3))
show(gc.get_count())
show('full', gc.collect())
s1 = None
f2 = Finalized('f2')
show('full', gc.collect())
n3 = Node('n3')
r4 = weakref.ref(n3, callback('r4'))
n3.other = r4
s5 = set(range(2))
s5 = None
r6 = Ref(n3)
f2.other = r6
show(len(gc.get_referents(n3)))
n3.other = 1
m7 = f2.__init__
g8 = (held for held in [n3, m7])
next(g8, None)
r9 = Ref(f2)
m7 = None
show('middle', gc.collect(1))
del r6
n3.other = g8
r4 = None
n10 = Node('n10')
f2.other = 1
d11 = {0: f2}
r12 = Ref(n10, callback('r12'))
n10.left = f2
s13 = Slotted('s13')
del d11
n3.right = f2
n10 = None
m14 = f2.__init__
f2.left = n3
del m14
n3 = None
g15 = (held for held in [f2, []])
next(g15, None)
r16 = weakref.ref(f2)
l17 = Lazarus('l17')
s13.right = g15
show(gc.is_tracked(g8))
r18 = Ref(l17, callback('r18'))
f2.other = r18
s13.left = s13
g19 = (held for held in [g8])
next(g19, None)
show(gc.is_tracked(g19))
show('full', gc.collect(), gc.get_count())
g20 = (held for held in [])
next(g20, None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
