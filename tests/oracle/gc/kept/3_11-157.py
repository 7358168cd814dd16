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
l1 = [[], 2.5]
del l1
l2 = []
l2 = None
show(gc.get_count())
c3 = (lambda held: lambda: held)([])
c3 = None
n4 = Node('n4')
show('full', gc.collect())
show(gc.is_finalized(n4))
n4.other = n4
n4.right = None
del n4
n5 = Node('n5')
n5 = None
show(gc.get_count())
show(gc.get_count())
show(gc.get_count())
show('young', gc.collect(0))
show(len(saved), names(saved))
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
f8 = Finalized('f8')
f8 = None
c9 = (lambda held: lambda: held)({})
c9 = None
l10 = [{'k': 1}, {'k': 1}]
del l10
show('full', gc.collect())
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
