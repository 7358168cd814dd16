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
show(len(saved), names(saved))
n1 = Node('n1')
del n1
d2 = {}
show(len(gc.get_referents(d2)))
d2 = None
n3 = Node('n3')
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(287): k4.append([i]); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
n3 = None
show(gc.get_count())
d5 = {0: 1, 1: (1, 2), 2: (1, 2)}
l6 = Lazarus('l6')
show(len(gc.get_referents(d5)))
d7 = {0: []}
s8 = Slotted('s8')
r9 = Ref(l6, callback('r9'))
t10 = (d5, l6)
f11 = Finalized('f11')
g12 = (held for held in [])
r13 = Ref(l6)
f11.other = r13
t14 = ('text',)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
