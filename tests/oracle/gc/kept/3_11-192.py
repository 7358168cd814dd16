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
l1 = Lazarus('l1')
r2 = weakref.ref(l1)
show(gc.is_finalized(l1))
r2 = None
r3 = weakref.ref(l1)
show(gc.get_count())
l1 = None
t4 = ((),)
show(gc.is_tracked(t4))
t5 = (t4, t4, {})
show('full', gc.collect(), gc.get_count())
del t5
show('full', gc.collect())
show(gc.is_tracked(t4))
n6 = Node('n6')
l7 = Lazarus('l7')
r8 = weakref.ref(n6, callback('r8'))
show(gc.is_tracked(l7))
r9 = Ref(n6, callback('r9'))
l7 = None
del t4
del n6
r3 = None
show('r8', r8() is None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
