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
show('young', gc.collect(0))
show('middle', gc.collect(1))
l1 = []
show('full', gc.collect())
l2 = Lazarus('l2')
del l2
l3 = Lazarus('l3')
m4 = l3.__init__
show('young', gc.collect(0))
c5 = (lambda held: lambda: held)({'k': 1})
c5 = None
s6 = Slotted('s6')
show('full', gc.collect())
show('full', gc.collect())
show('young', gc.collect(0))
n7 = Node('n7')
show(gc.is_tracked(l3))
n8 = Node('n8')
l3.left = n7
n7.left = l1
l1.append(s6)
s6.left = l3
del s6
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
