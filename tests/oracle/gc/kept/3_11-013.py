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
s1 = Slotted('s1')
f2 = Finalized('f2')
n3 = Node('n3')
show(gc.is_tracked(n3))
f2.right = s1
show('middle', gc.collect(1))
r4 = Ref(n3)
n5 = Node('n5')
show(gc.get_count())
f2.right = n3
show(sys.getrefcount(n3))
n5.left = f2
del f2
r6 = Ref(n5, callback('r6'))
t7 = (n5,)
show(len(gc.get_referents(n3)))
r8 = weakref.ref(n5)
n5.other = r8
show('full', gc.collect(), gc.get_count())
n9 = Node('n9')
t10 = (n9,)
show('middle', gc.collect(1))
l11 = Lazarus('l11')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
