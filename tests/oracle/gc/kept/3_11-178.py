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
show('young', gc.collect(0))
show(gc.get_count())
l1 = Lazarus('l1')
l1.other = l1
show(len(gc.get_referents(l1)))
l2 = [l1]
l2.append(l1)
l1.left = l2
c3 = (lambda held: lambda: held)(2.5)
s4 = set(range(3))
l2 = None
r5 = weakref.ref(c3, callback('r5'))
s4 = None
show(len(gc.get_referents(c3)))
l6 = Lazarus('l6')
show('young', gc.collect(0))
s7 = set(range(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
