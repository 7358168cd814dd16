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
show('middle', gc.collect(1))
show(len(saved), names(saved))
show(len(saved), names(saved))
t1 = ({'k': 1}, ('a', []))
show(len(gc.get_referents(t1)))
s2 = Slotted('s2')
l3 = [t1, s2, t1]
del t1
l3 = None
s2 = None
f4 = Finalized('f4')
s5 = Slotted('s5')
show(gc.is_tracked(s5))
f4 = None
show('middle', gc.collect(1))
s5.left = s5
c6 = (lambda held: lambda: held)(s5)
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(136): k7.append((i, [])); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
c6 = None
show(gc.is_tracked(s5))
l8 = [s5]
s5.left = l8
l8.append(s5)
g9 = (held for held in [l8, s5, s5])
next(g9, None)
l8.append(l8)
show(sys.getrefcount(l8))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
