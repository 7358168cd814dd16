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
f2 = Finalized('f2')
r3 = Ref(n1)
n1.other = r3
l4 = []
show(gc.get_count())
n5 = Node('n5')
n5.left = n1
m6 = f2.__init__
show(gc.is_tracked(f2))
f2.left = n5
n5.left = l4
l4.append(n1)
n1.left = f2
c7 = (lambda held: lambda: held)(m6)
del n5
show(gc.get_count())
show(gc.get_count())
n8 = Node('n8')
n8.left = l4
l4.append(f2)
f2.left = n8
m6 = None
n1.other = n8
f2.left = f2
r9 = Ref(c7)
n8.left = l4
l4.append(n1)
n1.left = n8
t10 = ()
n8.left = 'text'
show(len(gc.get_referents(t10)))
s11 = Slotted('s11')
n1.right = l4
show('full', gc.collect(), gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
