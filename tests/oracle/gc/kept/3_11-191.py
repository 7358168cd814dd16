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
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
show(gc.get_count())
show(len(saved), names(saved))
l1 = [(1, 2), [], {}]
del l1
s2 = Slotted('s2')
del s2
show(order(1))
show(gc.get_count())
w3 = Finalized('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = (1, 2)
del w3
d5 = {}
d5['key'] = d5
d5[0] = d5
show('full', gc.collect(), gc.get_count())
c7 = (lambda held: lambda: held)(d5)
show('full', gc.collect())
r8 = weakref.ref(c7)
del c7
del d5
show('full', gc.collect())
show('r8', r8() is None)
l9 = [('a', []), 1]
show('full', gc.collect())
n10 = Node('n10')
show(len(saved), names(saved))
t11 = (l9,)
show(gc.get_count())
show(order(1))
show(gc.get_count())
r12 = weakref.ref(n10)
l9 = None
n10.left = n10
r13 = weakref.ref(n10, callback('r13'))
del n10
t14 = (t11, t11, ('a', []))
t14 = None
t11 = None
t15 = ([], 2.5, None)
t15 = None
show(gc.get_count())
show(gc.get_count())
d16 = {0: []}
d16['key'] = []
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
