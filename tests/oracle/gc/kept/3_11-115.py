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
s1 = Slotted('s1')
s1 = None
show(len(saved), names(saved))
show('middle', gc.collect(1))
n2 = Node('n2')
n2.left = ('a', [])
n2.other = n2
n2 = None
show('full', gc.collect())
show(gc.get_count())
gc.collect(); gc.set_threshold(100, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(335): k3.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show(gc.get_count())
show('middle', gc.collect(1))
c4 = (lambda held: lambda: held)({})
l5 = [1]
show(gc.is_tracked(l5))
r6 = weakref.ref(c4)
r7 = Ref(c4)
l5.append(r7)
del r7
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
