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
l1 = Lazarus('l1')
show(order(2))
c2 = (lambda held: lambda: held)(l1)
l1.right = l1
show(gc.get_count())
show(len(gc.get_referents(l1)))
r3 = Ref(l1)
r4 = weakref.ref(l1)
l5 = Lazarus('l5')
del c2
l1.left = l1
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(203): k6.append(Slotted('s')); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
r7 = Ref(l1, callback('r7'))
del l5
n8 = Node('n8')
l1 = None
n8.other = n8
f9 = Finalized('f9')
r10 = weakref.ref(f9)
r11 = Ref(f9, callback('r11'))
n8.right = f9
show(weakref.getweakrefcount(n8))
f9.other = f9
n12 = Node('n12')
show(order(0))
n13 = Node('n13')
n12.left = {'k': 1}
r14 = weakref.ref(n8, callback('r14'))
f9.other = r14
w15 = Finalized('w15')
w15.left, w15.right = weakref.ref(w15, callback('r16')), w15
del w15
l17 = Lazarus('l17')
n8.left = n8
show(gc.is_finalized(r14))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
