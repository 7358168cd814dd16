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
show(gc.is_tracked(n1))
n1.left = 2.5
show(len(gc.get_referents(n1)))
del n1
show(gc.get_count())
n2 = Node('n2')
r3 = Ref(n2, callback('r3'))
n2.other = r3
show(sys.getrefcount(n2))
n2.other = None
show(gc.is_tracked(n2))
n2.right = n2
r4 = Ref(n2)
n2.other = r4
f5 = Finalized('f5')
f5.left = f5
del f5
l6 = [n2]
r7 = Ref(n2)
show('r7', r7() is None)
del r3
show(len(gc.get_referents(n2)))
n8 = Node('n8')
r9 = weakref.ref(n8, callback('r9'))
n2.right = {}
l6.append(2.5)
del r4
r10 = weakref.ref(n8, callback('r10'))
r11 = weakref.ref(n8, callback('r11'))
del l6
n8.left = n2
n2.left = n8
n8.left = n8
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
