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
show(gc.get_count())
show(len(saved), names(saved))
l1 = [()]
c2 = (lambda held: lambda: held)(l1)
l3 = [c2]
r4 = weakref.ref(c2, callback('r4'))
l1.append(r4)
n5 = Node('n5')
f6 = Finalized('f6')
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
n5.other = r4
show(len(saved), names(saved))
c2 = None
del f6
del n5
l3.append(l3)
f7 = Finalized('f7')
show(gc.get_count())
show(gc.get_count())
l1 = None
show(gc.get_count())
show(gc.is_tracked(r4))
l3[:] = [r4, r4]
show('full', gc.collect())
r8 = weakref.ref(f7)
show('middle', gc.collect(1))
l3.append(f7)
f7.left = l3
r4 = None
f7 = None
d9 = {0: l3, 1: l3, 2: l3}
t10 = (d9, d9, l3)
show('middle', gc.collect(1))
f11 = Finalized('f11')
d9[1] = l3
show(gc.is_tracked(f11))
f11.right = d9
f11.left = d9
d9['ring'] = l3
l3.append(f11)
r12 = Ref(f11)
f11.left = l3
l3.append(d9)
d9['ring'] = f11
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
