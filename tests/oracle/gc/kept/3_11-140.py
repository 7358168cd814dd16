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
l1 = [1, ('a', [])]
c2 = (lambda held: lambda: held)({})
r3 = weakref.ref(c2)
l1.append(r3)
r4 = weakref.ref(c2)
r5 = weakref.ref(c2, callback('r5'))
show('full', gc.collect())
l1.insert(0, r3)
show(gc.get_count())
show(gc.get_count())
r6 = weakref.ref(c2)
show(len(gc.get_referents(c2)))
r7 = Ref(c2)
c2 = None
del l1
n8 = Node('n8')
del r3
show('full', gc.collect())
l9 = [n8, n8, n8]
l9.append(n8)
n8.left = l9
r10 = weakref.ref(n8)
show('full', gc.collect())
n8 = None
l9 = None
c11 = (lambda held: lambda: held)('text')
r12 = weakref.ref(c11, callback('r12'))
s13 = Slotted('s13')
show('r5', r5() is None)
show(gc.is_finalized(c11))
s13.left = []
l14 = []
c15 = (lambda held: lambda: held)(2.5)
show('full', gc.collect())
show('full', gc.collect())
r16 = Ref(c15, callback('r16'))
g17 = (held for held in [])
next(g17, None)
s13 = None
show('middle', gc.collect(1))
show('young', gc.collect(0))
show(len(gc.get_referents(g17)))
del g17
show(gc.is_finalized(c11))
l14[:] = [c15, c11]
n18 = Node('n18')
l14.insert(0, c11)
r19 = weakref.ref(c15)
d20 = {}
n18 = None
l14.append(d20)
d20['ring'] = l14
c15 = None
d20 = None
show(len(gc.get_referents(l14)))
l14 = None
show('full', gc.collect(), gc.get_count())
l21 = []
show(len(saved), names(saved))
l22 = [(), c11, c11]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
