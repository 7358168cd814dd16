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
show('middle', gc.collect(1))
show('full', gc.collect())
show(len(saved), names(saved))
s1 = set(range(0))
n2 = Node('n2')
n2.left = {'k': 1}
r3 = weakref.ref(n2, callback('r3'))
n2.other = r3
r3 = None
del s1
n2 = None
d4 = {}
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(138): k5.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
gc.collect(); gc.set_threshold(20, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(92): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(171): k7.append(Slotted('s')); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(sys.getrefcount(d4))
d4[1] = None
l8 = [(1, 2)]
n9 = Node('n9')
d4['key'] = n9
show('full', gc.collect())
c10 = (lambda held: lambda: held)(('a', []))
show(len(gc.get_referents(c10)))
g11 = (held for held in [n9, l8])
next(g11, None)
del d4
r12 = weakref.ref(c10, callback('r12'))
r13 = weakref.ref(c10, callback('r13'))
show('full', gc.collect())
s14 = Slotted('s14')
show(len(gc.get_referents(c10)))
g15 = (held for held in [l8, l8])
next(g15, None)
l16 = [g11, c10, g11]
s14.left = ('a', [])
show('young', gc.collect(0))
f17 = Finalized('f17')
m18 = f17.__init__
l16.extend([g11])
l16.append(l16)
r19 = Ref(c10)
l8.append(r19)
del r19
del g11
show('r13', r13() is None)
show('full', gc.collect())
show('r12', r12() is None)
d20 = {}
del f17
l21 = [l16, l16]
f22 = Finalized('f22')
f22.left = g15
d20[1] = 2.5
l23 = [d20, ('a', [])]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
