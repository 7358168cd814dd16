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
r2 = Ref(l1)
r3 = weakref.ref(l1, callback('r3'))
r4 = Ref(l1, callback('r4'))
l1.other = l1
l1.left = l1
d5 = {0: l1, 1: l1}
l6 = [[], d5, l1]
l1 = None
del d5
show('full', gc.collect(), gc.get_count())
n7 = Node('n7')
n8 = Node('n8')
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(246): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
