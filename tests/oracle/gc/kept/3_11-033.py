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
show(gc.get_count())
show('young', gc.collect(0))
show(gc.get_count())
n1 = Node('n1')
g2 = (held for held in [(), ('a', []), 2.5])
next(g2, None)
n3 = Node('n3')
n1 = None
g2 = None
show('full', gc.collect(), gc.get_count())
n3 = None
l4 = [('a', []), 'text']
d5 = {}
d5['key'] = d5
show('young', gc.collect(0))
del d5
l7 = Lazarus('l7')
l4 = None
show(gc.get_count())
l7 = None
show(gc.get_count())
show(gc.get_count())
d9 = {0: {'k': 1}, 1: ()}
d9['key'] = {}
del d9
show(len(saved), names(saved))
s10 = set(range(0))
c11 = (lambda held: lambda: held)(s10)
d12 = {0: s10, 1: None, 2: s10}
d12['key'] = s10
s10 = None
del c11
l13 = Lazarus('l13')
n14 = Node('n14')
d12['ring'] = d12
r15 = weakref.ref(l13, callback('r15'))
show(len(gc.get_referents(n14)))
d12['ring'] = d12
l16 = [l13]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
