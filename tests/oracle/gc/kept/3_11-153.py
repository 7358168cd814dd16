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
l1 = [{}, {'k': 1}]
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(357): k2.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
l1[:] = [2.5, l1]
l1.insert(0, l1)
l1.append(l1)
l1[:] = [None, l1]
show('full', gc.collect())
n3 = Node('n3')
show(gc.get_count())
show(len(gc.get_referents(n3)))
n3.left = l1
l1.append(n3)
show('full', gc.collect(), gc.get_count())
show('full', gc.collect())
del l1
l4 = [n3, n3]
show(gc.is_tracked(l4))
l4.append(n3)
n3.left = l4
show(gc.is_tracked(l4))
l4.append(l4)
l5 = [l4, None, 2.5]
l4[:] = [2.5, 1]
t6 = (n3, l4)
n7 = Node('n7')
n3.left = n3
r8 = weakref.ref(n3)
s9 = set(range(3))
show(weakref.getweakrefcount(n3))
s10 = set(range(1))
m11 = n3.__init__
n3.other = {'k': 1}
l12 = [n7]
r13 = weakref.ref(s9)
l5.append(r13)
l4.insert(0, t6)
n3.other = n7
m14 = n3.__init__
s9 = None
l15 = [2.5, m14]
show('young', gc.collect(0))
l16 = [('a', [])]
show('middle', gc.collect(1))
l16.append(l4)
l4.append(l5)
l5.append(l16)
del r13
s17 = set(range(1))
m11 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
