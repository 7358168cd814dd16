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
g1 = (held for held in [[], {}, 1])
show(len(saved), names(saved))
show('young', gc.collect(0))
show(gc.get_count())
d2 = {0: g1}
show(gc.is_tracked(d2))
l3 = [{'k': 1}, d2, g1]
show('full', gc.collect(), gc.get_count())
show('full', gc.collect(), gc.get_count())
d2[(1, 2)] = g1
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(355): k4.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
show(gc.get_count())
d2[(1, 2)] = l3
s6 = Slotted('s6')
d2[1] = (1, 2)
s6.left = l3
l3.append(d2)
d2['ring'] = s6
c7 = (lambda held: lambda: held)(g1)
r8 = weakref.ref(c7, callback('r8'))
l3.append(r8)
show(len(saved), names(saved))
l3.extend([g1])
del r8
del l3
d2['key'] = s6
del s6
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
