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
show(gc.get_count())
show(len(saved), names(saved))
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(210): k1.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
g2 = (held for held in [None, {}, ('a', [])])
show(len(gc.get_referents(g2)))
g2 = None
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(58): x = {'a': []}
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(183): k4.append((i, [])); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(251): k5.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
f6 = Finalized('f6')
show(gc.is_tracked(f6))
r7 = weakref.ref(f6)
f6.other = r7
show(len(gc.get_referents(f6)))
c8 = (lambda held: lambda: held)(('a', []))
f6.other = c8
t9 = (f6, f6)
show(sys.getrefcount(r7))
f6.other = t9
l10 = [f6, r7, f6]
show(gc.is_tracked(t9))
g11 = (held for held in [[], l10, f6])
next(g11, None)
del t9
show(gc.get_count())
r12 = Ref(f6, callback('r12'))
show(len(saved), names(saved))
show(gc.get_count())
r13 = weakref.ref(c8)
f6.left = f6
d14 = {0: g11}
f6.left = d14
show('full', gc.collect())
l10.insert(0, f6)
g11 = None
l10.append(d14)
d14['ring'] = l10
d14 = None
c15 = (lambda held: lambda: held)('text')
r16 = weakref.ref(f6)
f6.other = r16
show(len(saved), names(saved))
l10.append(f6)
f6.left = l10
n17 = Node('n17')
show(gc.get_count())
show(gc.is_tracked(r7))
r18 = Ref(n17, callback('r18'))
m19 = f6.__init__
del c8
show(len(gc.get_referents(f6)))
show('full', gc.collect())
l10.extend([f6])
n17.left = m19
l10.append(l10)
l10.append(l10)
l10.append(n17)
n17.left = l10
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k20 = []
for i in range(83): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k20; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
