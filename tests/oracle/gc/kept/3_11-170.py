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
t1 = ((), {'k': 1})
t2 = ()
show(len(gc.get_referents(t2)))
s3 = Slotted('s3')
t1 = None
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(297): k4.append({'a': []}); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
g5 = (held for held in [t2, t2, t2])
next(g5, None)
t2 = None
show(gc.get_count())
del s3
show('full', gc.collect())
show('middle', gc.collect(1))
show(gc.get_count())
del g5
s6 = Slotted('s6')
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(303): k7.append(Slotted('s'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(s6)))
s8 = Slotted('s8')
n9 = Node('n9')
r10 = Ref(n9, callback('r10'))
g11 = (held for held in [2.5, n9])
next(g11, None)
s6.right = n9
del n9
s6.left = s6
show('full', gc.collect())
s6.right = []
s12 = set(range(2))
del s8
s6.right = ()
f13 = Finalized('f13')
s6.left = s6
show('r10', r10() is None)
t14 = ([],)
f15 = Finalized('f15')
s6.left = s12
r16 = Ref(f13, callback('r16'))
show(sys.getrefcount(g11))
show('full', gc.collect())
del s6
n17 = Node('n17')
r18 = weakref.ref(s12, callback('r18'))
s12 = None
show(sys.getrefcount(f15))
del n17
t14 = None
l19 = [f15]
del l19
f15.left = f13
del g11
f15.left = f13
f13.left = f15
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
