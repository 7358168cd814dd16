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
show(order(2))
l1 = [2.5, None, ()]
l1.append(l1)
del l1
w2 = Node('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
l4 = [2.5]
show(order(2))
show(gc.is_tracked(l4))
l5 = [l4]
l5.extend([[]])
show(len(gc.get_referents(l4)))
l4.append(l5)
l5.append(l4)
del l4
w6 = Finalized('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = l5
del w6
show(order(1))
del l5
show('full', gc.collect())
s8 = set(range(2))
c9 = (lambda held: lambda: held)(s8)
show(gc.get_count())
show(order(2))
l10 = Lazarus('l10')
t11 = (l10,)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
