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

def order(generation):
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
show(len(saved), names(saved))
l1 = [('a', []), []]
s2 = Slotted('s2')
s2.right = 2.5
n3 = Node('n3')
s4 = Slotted('s4')
s4.left = l1
show('full', gc.collect())
s2.left = s4
show(gc.get_count())
s5 = set(range(2))
del s4
show(len(gc.get_referents(l1)))
d6 = {0: n3, 1: l1}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
