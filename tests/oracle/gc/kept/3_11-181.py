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
l1 = [[], 2.5]
del l1
show(gc.get_count())
t2 = ()
t2 = None
l4 = Lazarus('l4')
l4.other = (1, 2)
l4.left = 2.5
show(gc.get_count())
l4 = None
s5 = set(range(3))
l6 = [s5]
c7 = (lambda held: lambda: held)(s5)
s8 = Slotted('s8')
c9 = (lambda held: lambda: held)(())
show(len(gc.get_referents(l6)))
g10 = (held for held in [l6, s5, c9])
c7 = None
show(gc.is_finalized(l6))
l6.insert(0, c9)
l11 = Lazarus('l11')
c12 = (lambda held: lambda: held)(s5)
l6 = None
r13 = weakref.ref(c9)
show(gc.get_count())
l11 = None
r14 = Ref(c9, callback('r14'))
g10 = None
l15 = Lazarus('l15')
show(gc.is_tracked(c12))
s5 = None
m16 = l15.__init__
s8.left = l15
l15.left = s8
l15 = None
m16 = None
r17 = weakref.ref(c12)
c9 = None
c12 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
