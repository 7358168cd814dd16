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
l1 = ['text']
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(239): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
show(sys.getrefcount(l1))
show('young', gc.collect(0))
l1.extend(['text'])
l1.append(l1)
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(35): k3.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
l1.append(())
l1 = None
n4 = Node('n4')
n5 = Node('n5')
n5.left = n5
n5.left = n4
n4.left = n5
n5.left = n5
show(gc.get_count())
m6 = n4.__init__
r7 = weakref.ref(n5)
w8 = Node('w8')
w8.left = [w8, weakref.ref(w8, callback('r9'))]
w8.other = n4
del w8
show(order(0))
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(304): k10.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
m11 = n5.__init__
n4 = None
r12 = weakref.ref(n5)
n5.other = r12
n5.other = 1
c13 = (lambda held: lambda: held)(m6)
del c13
show(sys.getrefcount(m11))
l14 = [m11, (), n5]
show(gc.get_count())
g15 = (held for held in [l14])
n5 = None
d16 = {0: r12, 1: l14}
w17 = Finalized('w17')
w17.left, w17.right = weakref.ref(w17, callback('r18')), w17
w17.other = r12
del w17
w19 = Finalized('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
del w19
d21 = {0: 'text', 1: m11}
l14.insert(0, d16)
l22 = [d21, m11, r12]
d16[(1, 2)] = m6
l14[:] = [l22, m11]
l22.append(g15)
d21['ring'] = d21
del l22
del d16
d21['ring'] = d21
n23 = Node('n23')
m24 = n23.__init__
l25 = [(), l14, 'text']
s26 = Slotted('s26')
g27 = (held for held in [])
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k28 = []
for i in range(392): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k28; x = None; gc.collect(); show('settled')
d21[(1, 2)] = r12
n29 = Node('n29')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
