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
l1 = [{}]
show(gc.is_finalized(l1))
l1[:] = [l1, l1]
show('full', gc.collect())
n2 = Node('n2')
show(len(saved), names(saved))
r3 = Ref(n2, callback('r3'))
show(sys.getrefcount(l1))
l1.append(l1)
l1.append(n2)
n2.left = l1
m4 = n2.__init__
l1 = None
s5 = set(range(2))
l6 = Lazarus('l6')
l6.left = l6
s7 = set(range(1))
t8 = ()
show('full', gc.collect())
del s5
l6.left = n2
n2.left = l6
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
l6.left = l6
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(320): k9.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
r10 = weakref.ref(l6, callback('r10'))
show(gc.is_finalized(s7))
del t8
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(304): k11.append([i]); len(k11) > 9 and k11.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
l6.right = m4
r12 = weakref.ref(l6, callback('r12'))
show('full', gc.collect())
show(sys.getrefcount(s7))
n13 = Node('n13')
del l6
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
