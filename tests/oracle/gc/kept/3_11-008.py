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
l1 = [2.5]
show(gc.is_tracked(l1))
l2 = Lazarus('l2')
g3 = (held for held in [l2, {}])
l1.append(l1)
r4 = weakref.ref(l2, callback('r4'))
l5 = Lazarus('l5')
s6 = Slotted('s6')
show(len(gc.get_referents(l2)))
show(gc.is_tracked(g3))
del l5
l1.extend([g3])
l2 = None
show('full', gc.collect())
show(len(gc.get_referents(s6)))
show('full', gc.collect())
del l1
del s6
f7 = Finalized('f7')
d8 = {}
r9 = Ref(f7)
r10 = weakref.ref(f7, callback('r10'))
f7.other = r10
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
