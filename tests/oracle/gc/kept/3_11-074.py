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
l2 = Lazarus('l2')
l2.other = l2
show(gc.get_count())
l2.left = l2
r3 = weakref.ref(l2, callback('r3'))
l2.left = l2
l4 = []
r5 = weakref.ref(l2)
l4.extend([l4])
l6 = Lazarus('l6')
show('full', gc.collect())
show('r5', r5() is None)
del l2
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(347): k7.append((lambda: i)); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
del l4
show(len(gc.get_referents(l6)))
del l6
g8 = (held for held in ['text', (), (1, 2)])
next(g8, None)
g9 = (held for held in [g8])
next(g9, None)
show(len(gc.get_referents(g9)))
show(len(gc.get_referents(g8)))
n10 = Node('n10')
m11 = n10.__init__
l12 = Lazarus('l12')
d13 = {0: m11}
c14 = (lambda held: lambda: held)(g9)
d15 = {0: (1, 2), 1: c14}
n10.left = d13
d13['ring'] = d15
d15['ring'] = l12
l12.left = n10
l16 = [g8, l12, c14]
show(len(gc.get_referents(g8)))
r17 = weakref.ref(c14)
c14 = None
n18 = Node('n18')
d13['ring'] = d13
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(22): k19.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(d15)))
r20 = weakref.ref(n18)
del m11
n10.left = l12
l12.left = n18
n18.left = d15
d15['ring'] = d13
d13['ring'] = n10
del l12
l16.append(n18)
n18.left = n10
n10.left = d13
d13['ring'] = l16
r21 = weakref.ref(n18)
d13 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
