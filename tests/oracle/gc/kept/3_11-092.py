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
s1 = set(range(3))
del s1
c2 = (lambda held: lambda: held)(None)
c3 = (lambda held: lambda: held)(c2)
n4 = Node('n4')
show(gc.is_tracked(c2))
c3 = None
c5 = (lambda held: lambda: held)(c2)
del n4
show('middle', gc.collect(1))
show(gc.get_count())
del c2
d7 = {0: 'text', 1: None}
show(gc.is_finalized(d7))
show('full', gc.collect())
g8 = (held for held in [])
next(g8, None)
show('full', gc.collect())
d7['key'] = g8
r9 = weakref.ref(c5)
r11 = Ref(c5)
t12 = (('a', []),)
s13 = Slotted('s13')
show('full', gc.collect(), gc.get_count())
s13.left = d7
d7['ring'] = s13
del s13
c5 = None
d7[(1, 2)] = t12
g8 = None
show(gc.is_finalized(t12))
show(len(saved), names(saved))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
