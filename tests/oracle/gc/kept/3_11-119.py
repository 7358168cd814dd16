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
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
l1 = [2.5, None, ()]
l1.append(l1)
del l1
show(len(saved), names(saved))
show('middle', gc.collect(1))
show(gc.get_count())
l2 = [2.5]
show(len(gc.get_referents(l2)))
show('middle', gc.collect(1))
show('full', gc.collect())
l3 = [l2]
l3.extend([[]])
show('middle', gc.collect(1))
l2.append(l2)
show(len(saved), names(saved))
n4 = Node('n4')
n4.left = l2
l2.append(l3)
l3.append(n4)
del l3
l2 = None
s5 = set(range(2))
c6 = (lambda held: lambda: held)(n4)
n4.other = {'k': 1}
n4.left = n4
show(sys.getrefcount(c6))
show(len(gc.get_referents(n4)))
del c6
n7 = Node('n7')
l8 = Lazarus('l8')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
