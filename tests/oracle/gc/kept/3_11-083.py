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
show(len(saved), names(saved))
l1 = [2.5]
l1[:] = [l1, l1]
show('full', gc.collect())
show(len(gc.get_referents(l1)))
l1[:] = [1, (1, 2)]
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(245): k2.append((lambda: i)); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
l1.extend([{}])
n3 = Node('n3')
l1.extend([n3])
s4 = set(range(3))
show(len(gc.get_referents(l1)))
del s4
show('middle', gc.collect(1))
l1 = None
show(weakref.getweakrefcount(n3))
l5 = [n3, n3, n3]
show('young', gc.collect(0))
f6 = Finalized('f6')
r7 = weakref.ref(n3, callback('r7'))
n3.other = 'text'
show(len(saved), names(saved))
show(len(gc.get_referents(n3)))
s8 = set(range(1))
r9 = weakref.ref(s8)
show('full', gc.collect())
show('full', gc.collect())
show(gc.get_count())
show('r9', r9() is None)
l5 = None
show(len(gc.get_referents(s8)))
del n3
show('middle', gc.collect(1))
s8 = None
show('r9', r9() is None)
f6 = None
show('full', gc.collect())
show('r9', r9() is None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
