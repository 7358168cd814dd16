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
show(gc.get_count())
l1 = Lazarus('l1')
show('full', gc.collect(), gc.get_count())
s2 = set(range(3))
l3 = [{'k': 1}]
m4 = l1.__init__
c5 = (lambda held: lambda: held)(l3)
r6 = weakref.ref(c5)
s2 = None
l7 = []
r8 = weakref.ref(l1)
l3.append(r8)
t9 = (1,)
show(sys.getrefcount(r8))
r10 = weakref.ref(l1, callback('r10'))
l1.left = l3
l3.append(l1)
l1 = None
d11 = {0: l3}
l12 = Lazarus('l12')
d11[(1, 2)] = m4
r13 = Ref(c5, callback('r13'))
t14 = (m4,)
d15 = {0: l3}
r8 = None
l16 = []
l16.insert(0, l3)
l16.extend([l16])
l7.append(d15)
d15['ring'] = l7
l12.left = {'k': 1}
r17 = weakref.ref(c5, callback('r17'))
l16.append(l12)
l12.left = l16
d15['ring'] = l12
l12.left = d11
d11['ring'] = l16
l16.append(d15)
show('full', gc.collect(), gc.get_count())
n18 = Node('n18')
l19 = [l7, c5]
del d11
n20 = Node('n20')
show('middle', gc.collect(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
