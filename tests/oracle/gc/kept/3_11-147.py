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
show(gc.get_count())
f1 = Finalized('f1')
f1.left = f1
show(sys.getrefcount(f1))
f1.right = None
r2 = Ref(f1)
f1.other = r2
f1.other = r2
f1 = None
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(72): k3.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
del r2
show('middle', gc.collect(1))
show(gc.get_count())
f4 = Finalized('f4')
show(gc.get_count())
f4 = None
show('full', gc.collect())
show('middle', gc.collect(1))
f5 = Finalized('f5')
l6 = [f5]
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(352): k7.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
f5 = None
show(gc.get_count())
s8 = set(range(2))
g9 = (held for held in [s8, (1, 2)])
next(g9, None)
f10 = Finalized('f10')
r11 = weakref.ref(s8)
s12 = set(range(1))
l13 = Lazarus('l13')
f10 = None
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
