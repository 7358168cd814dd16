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
l1 = Lazarus('l1')
l2 = [l1, l1]
l2 = None
r3 = weakref.ref(l1, callback('r3'))
s4 = Slotted('s4')
w5 = Node('w5')
w5.left, w5.right = weakref.ref(w5, callback('r6')), w5
w5.other = l1
del w5
l1.left = l1
show('full', gc.collect(), gc.get_count())
del l1
d7 = {0: ('a', []), 1: s4, 2: s4}
s4.left = s4
s4.left = d7
d7['ring'] = s4
d7[1] = d7
c8 = (lambda held: lambda: held)(s4)
d7 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
