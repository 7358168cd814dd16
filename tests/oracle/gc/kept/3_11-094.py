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
n1 = Node('n1')
show(sys.getrefcount(n1))
r2 = weakref.ref(n1)
r3 = weakref.ref(n1)
n1.right = n1
n1.right = n1
m4 = n1.__init__
n1.left = []
n1.other = None
show(len(saved), names(saved))
n1.left = m4
n1.left = n1
r5 = weakref.ref(n1)
show(gc.is_tracked(n1))
r6 = weakref.ref(n1)
r7 = Ref(n1, callback('r7'))
del m4
show(gc.get_count())
n1 = None
s8 = Slotted('s8')
s8.right = s8
s8.left = s8
d9 = {0: s8}
l10 = []
show(sys.getrefcount(l10))
d9['ring'] = d9
show('young', gc.collect(0))
del d9
l10.append({})
show('full', gc.collect())
show('full', gc.collect())
l10 = None
del s8
show('r2', r2() is None)
l12 = [('a', []), 'text']
l12[:] = [l12, l12]
l12[:] = [[], l12]
show(sys.getrefcount(l12))
show('young', gc.collect(0))
del l12
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
