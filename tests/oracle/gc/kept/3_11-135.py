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
l1 = Lazarus('l1')
l1.right = l1
l1 = None
t2 = (1, ())
show('full', gc.collect())
t2 = None
t3 = ()
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(393): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
del t3
show(gc.get_count())
d5 = {0: 'text', 1: 2.5}
d5[0] = (1, 2)
c6 = (lambda held: lambda: held)(d5)
show(gc.is_finalized(c6))
d5['key'] = c6
show('full', gc.collect())
show(gc.get_count())
show('full', gc.collect())
show(len(gc.get_referents(c6)))
c7 = (lambda held: lambda: held)(c6)
r8 = Ref(c7, callback('r8'))
d5[(1, 2)] = r8
del d5
r8 = None
r9 = weakref.ref(c7)
show('young', gc.collect(0))
show('full', gc.collect())
del r9
r11 = weakref.ref(c6, callback('r11'))
show(gc.is_tracked(c6))
l12 = Lazarus('l12')
show(sys.getrefcount(c6))
show('full', gc.collect())
c13 = (lambda held: lambda: held)(c7)
c13 = None
show(sys.getrefcount(c7))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
