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
l1 = Lazarus('l1')
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(272): k2.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(l1)))
l1.right = []
l1 = None
c4 = (lambda held: lambda: held)({})
s5 = set(range(0))
s6 = Slotted('s6')
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(378): k7.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show('middle', gc.collect(1))
show(gc.is_tracked(s6))
s6.right = s5
l8 = Lazarus('l8')
l9 = Lazarus('l9')
g10 = (held for held in [l9, s5])
next(g10, None)
r11 = weakref.ref(s5, callback('r11'))
s6.left = g10
g10 = None
show('full', gc.collect(), gc.get_count())
g12 = (held for held in [s6, s5, s5])
l9.left = s6
s6.left = l8
l8.left = l9
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(122): k13.append([i]); len(k13) > 9 and k13.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
r14 = weakref.ref(l8, callback('r14'))
f15 = Finalized('f15')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
