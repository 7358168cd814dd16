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
g1 = (held for held in [()])
l2 = Lazarus('l2')
del l2
show('full', gc.collect(), gc.get_count())
del g1
n3 = Node('n3')
n3.other = ()
n3.other = n3
n3.right = n3
show(gc.is_tracked(n3))
n3.right = n3
n3 = None
l4 = Lazarus('l4')
l4.right = l4
l5 = [l4, l4, l4]
r6 = Ref(l4, callback('r6'))
r7 = weakref.ref(l4, callback('r7'))
l5.append(r7)
m8 = l4.__init__
show('full', gc.collect())
r9 = weakref.ref(l4)
l5.append(r9)
del r7
r10 = weakref.ref(l4, callback('r10'))
l5.append(r10)
l11 = []
l11.append(l11)
show(gc.get_count())
del l4
d12 = {}
show('young', gc.collect(0))
show('full', gc.collect(), gc.get_count())
r9 = None
show(gc.is_tracked(l11))
del m8
l11.append(l11)
l11.append(l5)
l5.append(l11)
del d12
d13 = {0: 2.5}
t14 = (r10, ())
l11.append(d13)
d13['ring'] = l11
t15 = (t14, r10)
r10 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
