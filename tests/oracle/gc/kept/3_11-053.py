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
show('full', gc.collect())
show(len(saved), names(saved))
d1 = {0: None, 1: ()}
d2 = {}
d1 = None
d2['key'] = d2
show(len(saved), names(saved))
del d2
l4 = Lazarus('l4')
l4.left = l4
show(gc.is_tracked(l4))
del l4
f5 = Finalized('f5')
show('full', gc.collect())
f5 = None
show('young', gc.collect(0))
show(gc.get_count())
g6 = (held for held in ['text', {}, {}])
next(g6, None)
del g6
show(gc.get_count())
show('full', gc.collect())
show(gc.get_count())
l7 = [{'k': 1}]
g8 = (held for held in [l7, l7, l7])
del l7
show('full', gc.collect(), gc.get_count())
del g8
show('young', gc.collect(0))
t10 = ({}, ('a', []))
s11 = Slotted('s11')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
