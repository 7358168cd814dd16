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
show('young', gc.collect(0))
l1 = Lazarus('l1')
t2 = (l1, l1)
r3 = weakref.ref(l1)
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(52): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
l5 = [l1]
s6 = Slotted('s6')
l1 = None
show('full', gc.collect())
s6.left = l5
l5.append(s6)
show(sys.getrefcount(t2))
f7 = Finalized('f7')
show('r3', r3() is None)
r8 = weakref.ref(f7, callback('r8'))
l5.append(r8)
s6 = None
show(gc.is_tracked(t2))
d9 = {0: None}
g10 = (held for held in [])
next(g10, None)
l11 = []
show('young', gc.collect(0))
show(len(gc.get_referents(l5)))
show('full', gc.collect())
l12 = [(1, 2)]
l11.append(f7)
f7.left = d9
d9['ring'] = l5
l5.append(l12)
l12.append(l11)
r13 = weakref.ref(f7)
del r8
r14 = Ref(f7)
l12.append(r14)
r15 = Ref(f7, callback('r15'))
l12.append(r15)
l5.append(l11)
l11.append(l12)
l12.append(l5)
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(288): k16.append(Finalized('f')); len(k16) > 9 and k16.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
m17 = f7.__init__
l11.append(l11)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
