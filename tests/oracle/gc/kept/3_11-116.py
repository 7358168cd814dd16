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
show('full', gc.collect(), gc.get_count())
show(gc.get_count())
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(274): k2.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
s3 = Slotted('s3')
show(gc.is_finalized(s3))
show('full', gc.collect())
s3.left = s3
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(40): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
f5 = Finalized('f5')
g6 = (held for held in [s3, f5, f5])
r7 = weakref.ref(f5, callback('r7'))
f5.other = r7
f5.left = f5
d8 = {0: s3, 1: f5}
show(gc.is_tracked(f5))
show(gc.is_tracked(r7))
show(gc.is_tracked(r7))
g6 = None
m9 = f5.__init__
r7 = None
n10 = Node('n10')
del d8
m11 = f5.__init__
r12 = weakref.ref(f5, callback('r12'))
r13 = weakref.ref(n10, callback('r13'))
del s3
show(gc.get_count())
show(sys.getrefcount(m11))
f14 = Finalized('f14')
s15 = set(range(2))
del m9
m16 = f14.__init__
m11 = None
l17 = Lazarus('l17')
s18 = set(range(3))
del f14
s19 = Slotted('s19')
show(gc.is_tracked(n10))
s19.left = s15
f5.left = s19
s19.left = f5
l20 = [l17, m16, s18]
l21 = [n10]
m22 = n10.__init__
l23 = [()]
l17.left = l23
l23.append(l17)
show(len(saved), names(saved))
show(gc.get_count())
l17.left = {}
s15 = None
show(gc.is_tracked(n10))
f5.right = f5
l24 = Lazarus('l24')
show('full', gc.collect(), gc.get_count())
n10 = None
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
