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
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
c1 = (lambda held: lambda: held)((1, 2))
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(175): k2.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
g3 = (held for held in [c1, c1])
c1 = None
g3 = None
show('full', gc.collect())
f4 = Finalized('f4')
f4.left = None
f4 = None
f5 = Finalized('f5')
del f5
l6 = [2.5, None, 2.5]
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(203): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(l6)))
l6.append(l6)
del l6
c8 = (lambda held: lambda: held)(2.5)
show(len(saved), names(saved))
show('young', gc.collect(0))
show('middle', gc.collect(1))
l9 = ['text', c8]
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
del w10
del l9
w12 = Lazarus('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
w14 = Lazarus('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = c8
del w14
g17 = (held for held in [c8])
next(g17, None)
s18 = set(range(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
