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
d1 = {}
show('full', gc.collect())
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
d1 = None
g2 = (held for held in [2.5, {}])
show(len(gc.get_referents(g2)))
del g2
f3 = Finalized('f3')
show('young', gc.collect(0))
r4 = weakref.ref(f3)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
