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
show(len(saved), names(saved))
show(gc.get_count())
l1 = Lazarus('l1')
show(len(gc.get_referents(l1)))
show(len(saved), names(saved))
show('full', gc.collect())
r2 = weakref.ref(l1, callback('r2'))
show('r2', r2() is None)
show('r2', r2() is None)
l1.left = l1
n3 = Node('n3')
show(gc.get_count())
show('full', gc.collect())
l1.left = l1
show(gc.get_count())
del l1
show(gc.get_count())
show(gc.is_tracked(n3))
show(gc.is_tracked(n3))
l4 = [n3]
n3.left = l4
l4.append(n3)
del n3
del l4
l5 = Lazarus('l5')
r6 = weakref.ref(l5, callback('r6'))
l5 = None
show('full', gc.collect(), gc.get_count())
n7 = Node('n7')
r8 = weakref.ref(n7, callback('r8'))
show(gc.is_finalized(n7))
r9 = Ref(n7)
c10 = (lambda held: lambda: held)({})
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(309): k11.append({'a': []}); len(k11) > 9 and k11.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
c10 = None
r12 = Ref(n7)
n7.other = r12
s13 = set(range(2))
show('full', gc.collect(), gc.get_count())
n14 = Node('n14')
show(gc.is_tracked(s13))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
