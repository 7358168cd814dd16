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
g1 = (held for held in [])
next(g1, None)
c2 = (lambda held: lambda: held)(g1)
show('full', gc.collect(), gc.get_count())
l3 = Lazarus('l3')
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(68): k4.append(Finalized('f')); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
c2 = None
l3 = None
show('full', gc.collect())
g1 = None
l5 = [2.5, ()]
l5 = None
g6 = (held for held in [('a', [])])
n7 = Node('n7')
show('full', gc.collect())
s8 = Slotted('s8')
show(len(gc.get_referents(s8)))
show(gc.get_count())
g6 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
