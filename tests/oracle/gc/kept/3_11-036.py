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
l1 = ['text', 1]
show(gc.get_count())
del l1
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(144): k2.append(Slotted('s')); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
s3 = Slotted('s3')
s3.left = s3
s4 = set(range(3))
t5 = (s4, s3, ())
del s4
del t5
show('middle', gc.collect(1))
l6 = [s3, None, None]
show('full', gc.collect(), gc.get_count())
l7 = Lazarus('l7')
show('full', gc.collect())
s3 = None
f8 = Finalized('f8')
l7 = None
f8.left = l6
f8 = None
c9 = (lambda held: lambda: held)(l6)
del c9
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(187): k10.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show(sys.getrefcount(l6))
f11 = Finalized('f11')
r12 = weakref.ref(f11)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
