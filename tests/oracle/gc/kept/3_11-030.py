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

def order(generation):
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
s1 = set(range(1))
f2 = Finalized('f2')
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(32): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show('full', gc.collect(), gc.get_count())
r4 = Ref(s1)
s5 = set(range(3))
f6 = Finalized('f6')
f6 = None
show(len(saved), names(saved))
l7 = Lazarus('l7')
f2.other = l7
f2.other = l7
l7 = None
s5 = None
del f2
g8 = (held for held in [s1])
show('middle', gc.collect(1))
r9 = Ref(s1)
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(88): k10.append((lambda: i)); len(k10) > 9 and k10.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
r11 = weakref.ref(s1)
d12 = {0: 'text', 1: g8, 2: {'k': 1}}
n13 = Node('n13')
show(gc.get_count())
t14 = (s1, d12)
l15 = [g8, r9, t14]
show('full', gc.collect())
n13 = None
s1 = None
g8 = None
l15.append(l15)
l15.append(l15)
w16 = Lazarus('w16')
w16.left = [w16, weakref.ref(w16, callback('r17'))]
w16.other = 2.5
del w16
s18 = Slotted('s18')
s19 = Slotted('s19')
d12 = None
s18 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
