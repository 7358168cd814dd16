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
t1 = ()
t1 = None
l2 = []
show(len(gc.get_referents(l2)))
del l2
n3 = Node('n3')
t4 = ()
n3.other = t4
del n3
g6 = (held for held in [t4, t4, (1, 2)])
s7 = set(range(3))
l8 = []
f9 = Finalized('f9')
f9 = None
d10 = {0: l8, 1: []}
show('full', gc.collect())
show(len(saved), names(saved))
n11 = Node('n11')
r12 = weakref.ref(n11)
l13 = []
m14 = n11.__init__
show(gc.is_tracked(s7))
n11.right = []
show(sys.getrefcount(d10))
l8.append(l13)
d10[0] = d10
l13.append(l8)
l8.append(n11)
n11.left = l13
n15 = Node('n15')
r16 = weakref.ref(s7, callback('r16'))
n15.right = l13
show('young', gc.collect(0))
n11.left = n15
n15.left = d10
d10['ring'] = n11
n15 = None
show('full', gc.collect())
n11.left = n11
show(gc.is_finalized(l8))
g17 = (held for held in [d10, 1])
next(g17, None)
n11.other = m14
r18 = weakref.ref(n11, callback('r18'))
l8.append(r18)
l8.append(n11)
n11.left = l13
l13.append(l8)
show(gc.is_tracked(n11))
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(153): k19.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k20 = []
for i in range(39): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k20; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(245): k21.append({'a': []}); len(k21) > 9 and k21.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
show(gc.is_finalized(l8))
r22 = weakref.ref(s7, callback('r22'))
show(gc.is_finalized(r18))
m14 = None
show('full', gc.collect())
d10[(1, 2)] = g17
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
