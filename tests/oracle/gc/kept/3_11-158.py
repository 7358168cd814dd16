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
l1 = [{'k': 1}, [], (1, 2)]
l2 = []
s3 = Slotted('s3')
l1.append(l1)
l4 = Lazarus('l4')
show('full', gc.collect(), gc.get_count())
d5 = {}
d5[0] = ('a', [])
d5 = None
s3 = None
l2.append(l4)
l4.left = l2
show(gc.is_finalized(l4))
l4.right = l2
l6 = Lazarus('l6')
show('full', gc.collect())
f7 = Finalized('f7')
l4.other = f7
r8 = Ref(l6)
l1.append(r8)
m9 = l6.__init__
n10 = Node('n10')
show(gc.get_count())
r11 = weakref.ref(n10, callback('r11'))
n12 = Node('n12')
r8 = None
f13 = Finalized('f13')
show('full', gc.collect())
r14 = Ref(n10)
n10.right = {}
l6.other = f13
l15 = []
l6.other = 1
del f13
r16 = weakref.ref(f7, callback('r16'))
n12.other = r16
m17 = l6.__init__
n18 = Node('n18')
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(300): k19.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
del m9
r20 = weakref.ref(l6, callback('r20'))
show(weakref.getweakrefcount(n12))
g21 = (held for held in [n10, l15])
show('middle', gc.collect(1))
show(gc.is_tracked(l1))
t22 = (n18, l4, n12)
show(len(gc.get_referents(n18)))
show('full', gc.collect())
l23 = Lazarus('l23')
del l1
l15.extend([l4])
del g21
del l23
n12.other = l15
l24 = [n10, n18]
l6 = None
m17 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
