# pyrena: preset=3.8
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
show(len(saved), names(saved))
c1 = (lambda held: lambda: held)({})
n2 = Node('n2')
n2 = None
show(len(saved), names(saved))
s3 = set(range(2))
r4 = weakref.ref(s3)
s5 = set(range(2))
show('r4', r4() is None)
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = s3
del w6
l8 = []
l9 = [c1]
show('r4', r4() is None)
show('r4', r4() is None)
r10 = weakref.ref(s3, callback('r10'))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
