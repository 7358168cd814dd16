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
t1 = ((), [], None)
show(gc.get_count())
n2 = Node('n2')
show(gc.is_tracked(n2))
m3 = n2.__init__
show('young', gc.collect(0))
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(257): k4.append(Finalized('f')); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
n5 = Node('n5')
n2.other = t1
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(72): k6.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
n5 = None
t1 = None
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(195): k7.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
r8 = Ref(n2, callback('r8'))
show('full', gc.collect())
l9 = [n2, m3, n2]
r10 = weakref.ref(n2)
l9.append(r10)
r10 = None
f11 = Finalized('f11')
show(sys.getrefcount(f11))
f11.left = n2
n2.left = l9
l9.append(f11)
show('full', gc.collect(), gc.get_count())
c12 = (lambda held: lambda: held)(n2)
del c12
del n2
m3 = None
show(gc.get_count())
del f11
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
show(sys.getrefcount(l9))
show(len(gc.get_referents(l9)))
l9 = None
show('middle', gc.collect(1))
show('full', gc.collect())
n14 = Node('n14')
f15 = Finalized('f15')
del f15
del n14
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
