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
l1 = [{}, 1, {'k': 1}]
l1.append([])
show('full', gc.collect())
g2 = (held for held in [1, l1])
s3 = Slotted('s3')
l4 = []
s3.right = l1
l4.append(g2)
show(len(gc.get_referents(g2)))
del s3
f5 = Finalized('f5')
l4.append(l1)
l1.append(l4)
del l1
l4.append(f5)
f5.left = l4
show(gc.is_tracked(f5))
t6 = (g2, g2)
c7 = (lambda held: lambda: held)({})
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
