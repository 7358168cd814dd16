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
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
c1 = (lambda held: lambda: held)('text')
del c1
t2 = ()
show('young', gc.collect(0))
s3 = Slotted('s3')
show('young', gc.collect(0))
n4 = Node('n4')
show('full', gc.collect())
r5 = weakref.ref(n4)
n6 = Node('n6')
show('full', gc.collect())
t7 = (2.5, s3, s3)
show('full', gc.collect())
del n4
m8 = n6.__init__
s3.left = n6
n6.left = s3
show(order(0))
w9 = Node('w9')
w9.left = [w9, weakref.ref(w9, callback('r10'))]
w9.other = m8
del w9
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
