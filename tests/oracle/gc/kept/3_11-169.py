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
show('middle', gc.collect(1))
show('middle', gc.collect(1))
s1 = Slotted('s1')
show(gc.get_count())
d2 = {0: s1, 1: s1, 2: 2.5}
del d2
s1.right = s1
s1 = None
d3 = {}
n4 = Node('n4')
c5 = (lambda held: lambda: held)(('a', []))
show(len(gc.get_referents(d3)))
del c5
g6 = (held for held in [])
show('full', gc.collect())
show('full', gc.collect())
g6 = None
n4 = None
l7 = []
d3['ring'] = l7
l7.append(d3)
d3 = None
show(gc.get_count())
l7 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
