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
n1 = Node('n1')
show(gc.get_count())
n1 = None
s2 = set(range(0))
s2 = None
f3 = Finalized('f3')
m4 = f3.__init__
show(gc.get_count())
del f3
show(sys.getrefcount(m4))
s5 = Slotted('s5')
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
del s5
l6 = [m4, m4]
show('full', gc.collect(), gc.get_count())
l6.insert(0, m4)
d7 = {0: 'text'}
g8 = (held for held in [{'k': 1}])
next(g8, None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
