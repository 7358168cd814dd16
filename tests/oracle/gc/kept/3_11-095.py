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
show(gc.get_count())
show(len(saved), names(saved))
s1 = set(range(0))
n2 = Node('n2')
n2.left = {'k': 1}
r3 = weakref.ref(n2, callback('r3'))
n2.other = r3
r3 = None
del s1
n2 = None
d4 = {}
show('full', gc.collect())
t5 = (d4, {'k': 1}, d4)
w6 = Node('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = d4
del w6
show('full', gc.collect())
del t5
d4[1] = None
l8 = [(1, 2)]
n9 = Node('n9')
d4['key'] = n9
show(len(saved), names(saved))
l8 = None
r10 = Ref(n9)
w11 = Lazarus('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
w11.other = n9
del w11
n9.right = d4
n9.left = None
d4['ring'] = d4
c13 = (lambda held: lambda: held)(())
d4[1] = n9
s14 = Slotted('s14')
s14.left = n9
n9.left = d4
d4['ring'] = s14
show('middle', gc.collect(1))
g15 = (held for held in [d4, d4])
next(g15, None)
l16 = [s14, c13, s14]
s17 = Slotted('s17')
d4[0] = l16
n18 = Node('n18')
show(gc.is_finalized(n18))
t19 = (s17, s17)
show('middle', gc.collect(1))
del s14
show('r10', r10() is None)
show('full', gc.collect())
show(gc.get_count())
d20 = {}
del n18
l21 = [s17, s17]
f22 = Finalized('f22')
f22.left = l16
d20[1] = 2.5
l23 = [d20, ('a', [])]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
