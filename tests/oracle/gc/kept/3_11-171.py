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
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

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
show('young', gc.collect(0))
show('full', gc.collect())
del g3
s4 = Slotted('s4')
del s4
show('full', gc.collect(), gc.get_count())
show(order(1))
show(gc.get_count())
show(len(saved), names(saved))
l5 = Lazarus('l5')
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
del w6
l5.right = 1
show(order(2))
d8 = {0: (1, 2), 1: l5, 2: l5}
s9 = Slotted('s9')
l10 = [[], l5]
w11 = Node('w11')
w11.left = [w11, weakref.ref(w11, callback('r12'))]
del w11
r13 = Ref(l5, callback('r13'))
s14 = Slotted('s14')
w15 = Finalized('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = 'text'
del w15
r17 = weakref.ref(l5, callback('r17'))
l10.append(r17)
r18 = Ref(l5)
c19 = (lambda held: lambda: held)(r17)
show('full', gc.collect())
l20 = [d8]
d8 = None
l21 = []
l20.insert(0, l21)
r22 = weakref.ref(c19, callback('r22'))
r23 = weakref.ref(c19)
l5 = None
show(len(saved), names(saved))
s9 = None
del l10
l20[:] = [r17, s14]
show(gc.is_tracked(s14))
w25 = Node('w25')
w25.left = [w25, weakref.ref(w25, callback('r26'))]
w25.other = c19
del w25
del l21
d27 = {}
show(order(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
