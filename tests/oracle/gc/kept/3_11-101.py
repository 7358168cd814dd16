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
show('full', gc.collect())
show(len(saved), names(saved))
show(gc.get_count())
show(gc.get_count())
show(len(saved), names(saved))
l1 = Lazarus('l1')
l1 = None
f2 = Finalized('f2')
f2 = None
f3 = Finalized('f3')
show('full', gc.collect())
f3 = None
n4 = Node('n4')
r5 = weakref.ref(n4, callback('r5'))
del n4
show('r5', r5() is None)
show('full', gc.collect(), gc.get_count())
l6 = []
s7 = set(range(2))
show(gc.is_finalized(l6))
d8 = {0: l6, 1: s7}
show(gc.get_count())
l6 = None
d8[0] = d8
show('full', gc.collect())
n9 = Node('n9')
show(gc.get_count())
d8['ring'] = n9
n9.left = d8
del s7
n9 = None
g10 = (held for held in [d8])
next(g10, None)
d11 = {0: d8, 1: d8}
del d11
g10 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
