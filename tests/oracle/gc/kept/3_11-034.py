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
show('full', gc.collect())
f1 = Finalized('f1')
del f1
show('middle', gc.collect(1))
n2 = Node('n2')
n2.right = []
show('full', gc.collect(), gc.get_count())
m3 = n2.__init__
show('full', gc.collect(), gc.get_count())
r4 = Ref(n2, callback('r4'))
show('full', gc.collect(), gc.get_count())
m5 = n2.__init__
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
w6.other = n2
del w6
w8 = Finalized('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = n2
del w8
del m5
show('middle', gc.collect(1))
del m3
r10 = Ref(n2)
w11 = Node('w11')
w11.left = [w11, weakref.ref(w11, callback('r12'))]
del w11
n2 = None
show(gc.get_count())
g13 = (held for held in [('a', []), ('a', [])])
c14 = (lambda held: lambda: held)([])
r15 = weakref.ref(c14, callback('r15'))
show('full', gc.collect(), gc.get_count())
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(342): k16.append([i]); len(k16) > 9 and k16.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
r17 = weakref.ref(c14, callback('r17'))
show(gc.is_finalized(g13))
w18 = Finalized('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = c14
del w18
w20 = Lazarus('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
del w20
c22 = (lambda held: lambda: held)(c14)
l23 = [c22, c22, []]
n24 = Node('n24')
n25 = Node('n25')
l26 = []
show('middle', gc.collect(1))
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k27 = []
for i in range(331): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k27; x = None; gc.collect(); show('settled')
d28 = {0: n25, 1: l26, 2: None}
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
