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
g1 = (held for held in [()])
next(g1, None)
show(gc.is_tracked(g1))
show(sys.getrefcount(g1))
show('full', gc.collect(), gc.get_count())
c2 = (lambda held: lambda: held)(g1)
f3 = Finalized('f3')
f4 = Finalized('f4')
show(sys.getrefcount(c2))
f4.other = {'k': 1}
f5 = Finalized('f5')
f5.left = f5
f4.left = f5
f5.left = f4
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
