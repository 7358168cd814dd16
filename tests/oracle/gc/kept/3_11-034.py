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
s2 = set(range(1))
del s2
show('full', gc.collect())
n3 = Node('n3')
r4 = Ref(n3, callback('r4'))
r5 = weakref.ref(n3, callback('r5'))
n3.left = n3
s6 = set(range(0))
show('r5', r5() is None)
del n3
r7 = weakref.ref(s6, callback('r7'))
show(gc.get_count())
show('full', gc.collect())
show('full', gc.collect())
r8 = weakref.ref(s6, callback('r8'))
del s6
g9 = (held for held in [])
next(g9, None)
del g9
show(gc.get_count())
g10 = (held for held in [('a', []), ('a', [])])
c11 = (lambda held: lambda: held)([])
r12 = weakref.ref(c11, callback('r12'))
show('full', gc.collect(), gc.get_count())
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(342): k13.append([i]); len(k13) > 9 and k13.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
r14 = weakref.ref(c11, callback('r14'))
show('full', gc.collect())
c11 = None
show('middle', gc.collect(1))
c15 = (lambda held: lambda: held)(g10)
l16 = [c15, c15, []]
l16 = None
g10 = None
c15 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
