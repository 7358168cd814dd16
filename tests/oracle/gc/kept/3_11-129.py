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
show('full', gc.collect())
g1 = (held for held in [2.5, [], 2.5])
next(g1, None)
show('full', gc.collect())
show(gc.get_count())
n2 = Node('n2')
f3 = Finalized('f3')
n2.left = n2
n2.left = f3
f3.left = n2
del n2
del f3
show(gc.get_count())
g1 = None
show('full', gc.collect())
t4 = (2.5,)
del t4
d5 = {0: {'k': 1}}
d5 = None
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(218): k6.append(Node('x')); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show('full', gc.collect())
show(gc.get_count())
c7 = (lambda held: lambda: held)('text')
show(sys.getrefcount(c7))
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
r9 = Ref(c7)
del c7
show('r9', r9() is None)
show('full', gc.collect(), gc.get_count())
show('middle', gc.collect(1))
show('full', gc.collect())
show('r9', r9() is None)
show(gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
