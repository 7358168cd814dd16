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
show(gc.get_count())
show('young', gc.collect(0))
n1 = Node('n1')
del n1
show('full', gc.collect())
d3 = {0: 2.5, 1: None, 2: 'text'}
d3[1] = d3
d3['key'] = d3
c5 = (lambda held: lambda: held)(d3)
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(366): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
c5 = None
d3[1] = d3
d3[1] = (1, 2)
t7 = (d3, d3)
s8 = set(range(2))
s9 = set(range(2))
show(gc.is_finalized(s9))
show('full', gc.collect())
d3[1] = s9
l10 = [t7, t7, {'k': 1}]
f11 = Finalized('f11')
del t7
show('full', gc.collect())
l10.extend([l10])
del d3
show('full', gc.collect())
f11.other = 2.5
m12 = f11.__init__
l13 = Lazarus('l13')
f11 = None
l13.other = s8
r14 = weakref.ref(s8, callback('r14'))
l10.append(r14)
f15 = Finalized('f15')
show('full', gc.collect())
l13.left = l13
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(258): k16.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
m17 = f15.__init__
l10 = None
f18 = Finalized('f18')
show(gc.get_count())
f18.left = []
f15.left = f18
f18.left = l13
l13.left = f15
c19 = (lambda held: lambda: held)(f18)
s20 = Slotted('s20')
show('full', gc.collect())
del r14
f15.left = f18
f18.left = s20
s20.left = f15
r21 = Ref(f15, callback('r21'))
del s20
l13.left = f18
f18.left = l13
m12 = None
r22 = weakref.ref(s9, callback('r22'))
show('full', gc.collect())
show('full', gc.collect())
g23 = (held for held in [{'k': 1}])
next(g23, None)
r24 = weakref.ref(s8, callback('r24'))
l25 = []
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
