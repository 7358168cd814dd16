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
s1 = None
show('middle', gc.collect(1))
show(len(saved), names(saved))
n2 = Node('n2')
show('young', gc.collect(0))
show(gc.get_count())
n3 = Node('n3')
show(sys.getrefcount(n3))
n2.right = n3
m4 = n2.__init__
m5 = n2.__init__
n3.other = m5
show('full', gc.collect())
del m4
f6 = Finalized('f6')
r7 = Ref(n3)
n8 = Node('n8')
f6 = None
n3.left = n2
n2.left = n8
n8.left = n3
g9 = (held for held in [])
next(g9, None)
n3.left = n2
n2.left = n8
n8.left = n3
del n2
l10 = [m5, g9]
n3.left = 2.5
show('full', gc.collect())
r11 = weakref.ref(n3)
n8.other = r11
n8.left = l10
l10.append(n3)
n3.left = n8
g9 = None
l10[:] = [(1, 2), l10]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
