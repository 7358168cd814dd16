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
show(gc.get_count())
show(gc.get_count())
l1 = [{'k': 1}, {}]
d2 = {0: 1}
show(sys.getrefcount(l1))
show('young', gc.collect(0))
c3 = (lambda held: lambda: held)(d2)
r4 = Ref(c3, callback('r4'))
l1.append(r4)
s6 = Slotted('s6')
c3 = None
show(sys.getrefcount(s6))
show(sys.getrefcount(s6))
l7 = [s6]
l8 = Lazarus('l8')
show('middle', gc.collect(1))
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(340): k9.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
r4 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
