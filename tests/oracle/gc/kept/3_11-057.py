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
t1 = ((1, 2), ())
g2 = (held for held in [t1])
next(g2, None)
c3 = (lambda held: lambda: held)({})
show(len(gc.get_referents(t1)))
r4 = Ref(c3, callback('r4'))
r5 = weakref.ref(c3, callback('r5'))
show(len(saved), names(saved))
del r4
show(len(saved), names(saved))
g2 = None
del c3
show(len(saved), names(saved))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
