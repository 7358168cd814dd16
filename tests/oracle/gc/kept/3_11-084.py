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
l1 = Lazarus('l1')
show('full', gc.collect(), gc.get_count())
l1 = None
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
show(len(saved), names(saved))
show(len(saved), names(saved))
l2 = Lazarus('l2')
t3 = (None,)
l2 = None
g4 = (held for held in [])
show(gc.get_count())
show(len(gc.get_referents(t3)))
g4 = None
l5 = [{'k': 1}, t3, t3]
show('full', gc.collect(), gc.get_count())
l5 = None
l6 = [t3, t3]
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(275): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
f8 = Finalized('f8')
l6.append(l6)
l6.insert(0, t3)
l6.append(l6)
s9 = Slotted('s9')
del s9
del f8
s10 = set(range(3))
show(len(saved), names(saved))
n11 = Node('n11')
c12 = (lambda held: lambda: held)(t3)
show(len(gc.get_referents(s10)))
l6.append(n11)
n11.left = l6
l6 = None
l13 = Lazarus('l13')
show(len(gc.get_referents(l13)))
del t3
l14 = []
c15 = (lambda held: lambda: held)(s10)
r16 = Ref(c15, callback('r16'))
c12 = None
l17 = []
l17 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
