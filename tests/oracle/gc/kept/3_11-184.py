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
t1 = ([], [])
show('full', gc.collect())
show(gc.get_count())
show(sys.getrefcount(t1))
s2 = Slotted('s2')
g3 = (held for held in [s2, []])
show('full', gc.collect())
del g3
s2 = None
show(sys.getrefcount(t1))
l5 = [t1, {'k': 1}, ()]
d6 = {}
show(len(gc.get_referents(d6)))
show(gc.get_count())
l5.extend([d6])
del d6
l5 = None
t1 = None
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
