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
d1 = {0: 'text', 1: []}
t2 = (d1, d1, 'text')
l3 = [{}, (1, 2), 2.5]
show(gc.get_count())
t2 = None
show(len(gc.get_referents(l3)))
l3.extend([d1])
l3 = None
show(len(gc.get_referents(d1)))
del d1
l4 = [(1, 2)]
show(len(gc.get_referents(l4)))
show('young', gc.collect(0))
l5 = [(1, 2), l4]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
