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
show('middle', gc.collect(1))
d1 = {0: 2.5, 1: (), 2: 1}
d1[1] = d1
show(gc.is_finalized(d1))
del d1
s2 = Slotted('s2')
n3 = Node('n3')
l4 = Lazarus('l4')
r5 = Ref(n3)
n3 = None
show(sys.getrefcount(s2))
show(gc.get_count())
s2.right = s2
s2 = None
n6 = Node('n6')
r7 = weakref.ref(l4)
n6.other = r7
s8 = set(range(2))
r9 = Ref(n6, callback('r9'))
l4.left = r7
show('r9', r9() is None)
s8 = None
r10 = weakref.ref(n6, callback('r10'))
n6.other = r10
n6.right = l4
r11 = weakref.ref(n6)
n6.other = r11
l4.left = n6
n6.left = l4
l4.left = n6
n6.left = l4
l4.left = l4
del r11
r7 = None
l4.other = n6
r12 = Ref(n6, callback('r12'))
show(gc.get_count())
del n6
show('full', gc.collect(), gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
