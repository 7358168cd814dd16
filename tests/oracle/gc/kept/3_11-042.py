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
l1 = [2.5, 2.5]
l1.append(l1)
t2 = (l1,)
show('full', gc.collect())
show('young', gc.collect(0))
n3 = Node('n3')
r4 = Ref(n3, callback('r4'))
del n3
l5 = ['text']
l1.extend([t2])
del t2
l1.append(l1)
show('full', gc.collect(), gc.get_count())
l5.append(l5)
l5.append(l5)
t6 = ()
l5 = None
t7 = (t6, t6)
show('middle', gc.collect(1))
del l1
show(len(saved), names(saved))
d8 = {0: {}}
f9 = Finalized('f9')
c10 = (lambda held: lambda: held)(t6)
d8['ring'] = d8
del c10
d8[0] = ('a', [])
del f9
n11 = Node('n11')
g12 = (held for held in [('a', []), None, t7])
next(g12, None)
r13 = Ref(n11)
n11 = None
show(gc.get_count())
s14 = Slotted('s14')
s14.right = s14
s14.left = d8
d8['ring'] = s14
l15 = [g12, t6, t6]
f16 = Finalized('f16')
show('young', gc.collect(0))
f16.left = f16
show('full', gc.collect())
c17 = (lambda held: lambda: held)(2.5)
f16.right = g12
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
