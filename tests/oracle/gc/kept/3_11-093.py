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
l1 = [None, None]
del l1
show(gc.get_count())
show(len(saved), names(saved))
l4 = [{'k': 1}]
l5 = []
del l4
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(64): k6.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show(gc.get_count())
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
g7 = (held for held in [l5, l5])
next(g7, None)
f8 = Finalized('f8')
c9 = (lambda held: lambda: held)(None)
l5.append(l5)
del l5
c10 = (lambda held: lambda: held)(g7)
r11 = weakref.ref(c9, callback('r11'))
f8.other = r11
c12 = (lambda held: lambda: held)(r11)
del g7
n13 = Node('n13')
show('full', gc.collect())
del f8
show(gc.get_count())
show(gc.is_finalized(c12))
r14 = Ref(c10, callback('r14'))
n13.other = r14
show('full', gc.collect())
l15 = Lazarus('l15')
l16 = []
c12 = None
d17 = {0: ()}
r18 = Ref(c10, callback('r18'))
l16.append(r18)
r14 = None
c9 = None
del l16
c10 = None
show(gc.is_tracked(n13))
n13.left = 2.5
c19 = (lambda held: lambda: held)(l15)
show(gc.is_tracked(c19))
del l15
s20 = set(range(2))
show(gc.get_count())
show(gc.get_count())
n13.left = n13
show(gc.get_count())
t21 = (n13, r18)
show(gc.is_finalized(d17))
d17['ring'] = n13
n13.left = d17
d17['ring'] = n13
n13.left = d17
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
