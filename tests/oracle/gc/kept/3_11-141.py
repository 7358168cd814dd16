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
s1 = set(range(3))
n2 = Node('n2')
del n2
show(len(gc.get_referents(s1)))
show(gc.get_count())
del s1
show('full', gc.collect())
show(gc.get_count())
show(gc.get_count())
show('full', gc.collect())
c3 = (lambda held: lambda: held)(1)
l4 = [c3, {}]
c3 = None
show('full', gc.collect())
l5 = Lazarus('l5')
del l5
n6 = Node('n6')
n6 = None
l4.insert(0, l4)
f7 = Finalized('f7')
l4 = None
f7.other = f7
f7 = None
c8 = (lambda held: lambda: held)('text')
show(len(saved), names(saved))
g9 = (held for held in [])
r10 = weakref.ref(c8)
del c8
del r10
g9 = None
show(gc.get_count())
d11 = {0: 'text', 1: (), 2: ('a', [])}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
