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
c1 = (lambda held: lambda: held)({'k': 1})
s2 = set(range(3))
show('young', gc.collect(0))
n3 = Node('n3')
r4 = Ref(n3, callback('r4'))
show(gc.get_count())
l5 = [2.5, n3]
r6 = weakref.ref(c1)
l5.append(r6)
r7 = weakref.ref(s2)
r8 = Ref(s2, callback('r8'))
s9 = Slotted('s9')
l5.append(s9)
s9.left = l5
s9.right = 1
s9 = None
f10 = Finalized('f10')
show('middle', gc.collect(1))
show(gc.get_count())
show('young', gc.collect(0))
m11 = n3.__init__
show('full', gc.collect())
r12 = Ref(c1, callback('r12'))
n3.other = r12
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
