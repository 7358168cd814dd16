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
n1 = Node('n1')
n1.right = 1
n1.left = n1
del n1
s2 = Slotted('s2')
s2.left = s2
show('young', gc.collect(0))
show('full', gc.collect())
s4 = set(range(3))
s2 = None
show('full', gc.collect())
r5 = weakref.ref(s4)
g6 = (held for held in [{}, r5])
next(g6, None)
show(gc.is_finalized(g6))
d7 = {0: s4, 1: []}
r8 = weakref.ref(s4, callback('r8'))
g9 = (held for held in [])
next(g9, None)
show(gc.is_tracked(s4))
show(gc.get_count())
l10 = [d7]
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(261): x = Slotted('s')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
r12 = weakref.ref(s4, callback('r12'))
l13 = [g9]
s14 = Slotted('s14')
l13 = None
show('full', gc.collect(), gc.get_count())
r15 = Ref(s4)
d7['ring'] = l10
l10.append(d7)
d7 = None
s14 = None
show('young', gc.collect(0))
show(sys.getrefcount(g6))
show('full', gc.collect(), gc.get_count())
s4 = None
d16 = {0: r5}
l10.append(l10)
c17 = (lambda held: lambda: held)(r8)
c18 = (lambda held: lambda: held)(r5)
l19 = Lazarus('l19')
r20 = weakref.ref(c17, callback('r20'))
m21 = l19.__init__
l22 = [g6, c18, m21]
d16 = None
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k23 = []
for i in range(128): k23.append(Node('x')); len(k23) > 9 and k23.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k23; x = None; gc.collect(); show('settled')
c17 = None
r24 = weakref.ref(c18, callback('r24'))
l10.extend([g9])
l19.left = l22
l22.append(l10)
l10.append(l19)
show(sys.getrefcount(g6))
n25 = Node('n25')
r26 = Ref(l19, callback('r26'))
r27 = Ref(c18)
show(sys.getrefcount(r8))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
