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
s1 = set(range(0))
r2 = Ref(s1)
d3 = {0: s1}
t4 = ()
d3[(1, 2)] = t4
l5 = Lazarus('l5')
l6 = Lazarus('l6')
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(325): k7.append(Finalized('f')); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
r8 = weakref.ref(l5)
d9 = {0: [], 1: r8, 2: r2}
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(316): k10.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
c11 = (lambda held: lambda: held)(t4)
show('full', gc.collect())
show(gc.is_tracked(l5))
d3[0] = c11
show(gc.get_count())
del r2
r12 = weakref.ref(l5, callback('r12'))
r8 = None
d3['ring'] = l5
l5.left = l6
l6.left = d3
c11 = None
d3[0] = l5
l13 = Lazarus('l13')
del d3
show(gc.get_count())
c14 = (lambda held: lambda: held)(t4)
d9[0] = c14
show('full', gc.collect())
l13.left = l5
l5.left = l6
l6.left = l13
r15 = weakref.ref(c14)
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(167): k16.append(Node('x')); len(k16) > 9 and k16.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(t4)))
show(gc.is_tracked(s1))
l5.left = l13
l13.left = d9
d9['ring'] = l6
l6.left = l5
d9['ring'] = l6
l6.left = l13
l13.left = d9
del l6
l17 = [(), l5]
del l13
show('young', gc.collect(0))
n18 = Node('n18')
show('full', gc.collect())
show(len(gc.get_referents(s1)))
n18.left = {}
n18.left = l5
l5.left = d9
d9['ring'] = n18
t4 = None
show('full', gc.collect(), gc.get_count())
c19 = (lambda held: lambda: held)(('a', []))
l17.append(l17)
d9['ring'] = l5
l5.left = n18
n18.left = d9
del n18
l17.insert(0, l5)
del s1
del r15
del c19
show(gc.is_finalized(c14))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
