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
show(gc.get_count())
n1 = Node('n1')
n1.other = (1, 2)
n1 = None
show(gc.get_count())
f2 = Finalized('f2')
show(sys.getrefcount(f2))
show(len(saved), names(saved))
show(gc.is_finalized(f2))
t3 = (f2,)
l4 = [None, t3]
del f2
show(len(gc.get_referents(t3)))
show('full', gc.collect())
show(gc.get_count())
del t3
l4.extend([l4])
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
