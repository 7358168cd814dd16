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
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
f3 = Finalized('f3')
f3 = None
n4 = Node('n4')
show(len(saved), names(saved))
r5 = weakref.ref(n4)
l6 = [n4, n4, n4]
show('full', gc.collect())
show(len(saved), names(saved))
l6.extend([l6])
s7 = set(range(3))
show('middle', gc.collect(1))
d8 = {}
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(212): k9.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
r10 = weakref.ref(n4)
l11 = Lazarus('l11')
n4.right = {'k': 1}
w12 = Lazarus('w12')
w12.left = [w12, weakref.ref(w12, callback('r13'))]
del w12
m14 = l11.__init__
del n4
r15 = weakref.ref(s7, callback('r15'))
r16 = Ref(l11, callback('r16'))
n17 = Node('n17')
show(order(2))
show(gc.is_finalized(s7))
n17 = None
show(len(gc.get_referents(s7)))
r18 = Ref(l11, callback('r18'))
l6.append(r18)
r18 = None
show(gc.get_count())
d8[(1, 2)] = m14
l11.left = l6
l6.append(l11)
g19 = (held for held in [l11, [], 2.5])
next(g19, None)
l20 = ['text', d8, l11]
n21 = Node('n21')
d8[0] = s7
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
