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
show(len(saved), names(saved))
n1 = Node('n1')
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(382): x = {'a': []}
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
del n1
show('young', gc.collect(0))
show('middle', gc.collect(1))
g3 = (held for held in [{}, 'text', {}])
show(gc.get_count())
w4 = Lazarus('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
g3 = None
w6 = Lazarus('w6')
w6.left = [w6, weakref.ref(w6, callback('r7'))]
w6.other = []
del w6
l8 = [{}, 2.5, 1]
l8.insert(0, l8)
l8.append(l8)
show(gc.is_finalized(l8))
l8.append(l8)
show('full', gc.collect())
show(gc.is_tracked(l8))
del l8
show(order(2))
c9 = (lambda held: lambda: held)(None)
n11 = Node('n11')
n12 = Node('n12')
l13 = [n11, 1]
m14 = n11.__init__
del n11
w15 = Lazarus('w15')
w15.left = [w15, weakref.ref(w15, callback('r16'))]
w15.other = n12
del w15
n12 = None
w17 = Lazarus('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
w17.other = l13
del w17
r19 = weakref.ref(c9)
l13.append(r19)
s20 = set(range(3))
show('full', gc.collect())
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(392): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
del c9
show(gc.get_count())
show(sys.getrefcount(r19))
l23 = [r19, s20]
r24 = weakref.ref(s20, callback('r24'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
