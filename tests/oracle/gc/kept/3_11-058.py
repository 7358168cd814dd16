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
t1 = ({}, [], ())
show(sys.getrefcount(t1))
l2 = [t1, t1, t1]
del l2
d4 = {0: t1}
l5 = Lazarus('l5')
del d4
show(len(gc.get_referents(t1)))
l5.left = t1
l6 = Lazarus('l6')
l6.left = None
show('full', gc.collect())
n7 = Node('n7')
t8 = ()
l9 = [l6, t8, t8]
n10 = Node('n10')
l5.other = l5
del n7
show(gc.get_count())
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k11 = []
for i in range(204): k11.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k11; x = None; gc.collect(); show('settled')
r12 = weakref.ref(l6)
n10.other = r12
s13 = Slotted('s13')
n14 = Node('n14')
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(105): k15.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
r16 = Ref(l5, callback('r16'))
n14.other = r16
r17 = Ref(l6, callback('r17'))
m18 = n14.__init__
l19 = Lazarus('l19')
s13.right = l5
del l6
l20 = [s13]
del t8
show(gc.get_count())
l5 = None
del t1
del r12
del s13
show(gc.get_count())
l20.insert(0, r16)
show('full', gc.collect())
show(len(saved), names(saved))
l20.append(m18)
n10.other = m18
r16 = None
r21 = weakref.ref(l19)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
