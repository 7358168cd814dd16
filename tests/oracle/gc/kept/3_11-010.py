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
f1 = Finalized('f1')
show(sys.getrefcount(f1))
f1.left = f1
f1 = None
show(gc.get_count())
show(gc.get_count())
show(gc.get_count())
s2 = set(range(0))
show('full', gc.collect())
s2 = None
show(len(saved), names(saved))
show(gc.get_count())
l3 = [(), {'k': 1}, 'text']
show('full', gc.collect())
l3.append(l3)
l4 = Lazarus('l4')
l4 = None
show(gc.is_finalized(l3))
l3.extend([()])
l3.append([])
del l3
n5 = Node('n5')
r6 = weakref.ref(n5)
show('young', gc.collect(0))
show(sys.getrefcount(n5))
show(sys.getrefcount(n5))
show('middle', gc.collect(1))
n5 = None
show('young', gc.collect(0))
f7 = Finalized('f7')
l8 = Lazarus('l8')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
