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
f1 = Finalized('f1')
del f1
show(len(saved), names(saved))
show(len(saved), names(saved))
show(gc.get_count())
t2 = ((), 1)
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
show(gc.is_tracked(t2))
t2 = None
n3 = Node('n3')
del n3
n4 = Node('n4')
s5 = set(range(2))
r6 = Ref(n4, callback('r6'))
g7 = (held for held in [n4, s5, s5])
next(g7, None)
n4 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
