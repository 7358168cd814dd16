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
show('young', gc.collect(0))
f1 = Finalized('f1')
show(sys.getrefcount(f1))
f1.other = f1
show(gc.is_tracked(f1))
r2 = weakref.ref(f1, callback('r2'))
del f1
l3 = [()]
show('young', gc.collect(0))
n4 = Node('n4')
n4.right = l3
r5 = weakref.ref(n4)
del l3
show('full', gc.collect())
m6 = n4.__init__
m6 = None
show(gc.is_tracked(n4))
del n4
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(185): k7.append(Finalized('f')); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show('full', gc.collect())
f8 = Finalized('f8')
show('full', gc.collect())
f8 = None
show(gc.get_count())
c9 = (lambda held: lambda: held)((1, 2))
show(sys.getrefcount(c9))
show(gc.get_count())
del c9
show('r2', r2() is None)
s10 = set(range(3))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
