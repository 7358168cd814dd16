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
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(369): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
s2 = set(range(1))
del s2
s3 = set(range(0))
show(len(saved), names(saved))
r4 = weakref.ref(s3)
show('full', gc.collect())
n6 = Node('n6')
del n6
show(len(gc.get_referents(s3)))
f7 = Finalized('f7')
f8 = Finalized('f8')
s9 = set(range(3))
s10 = set(range(0))
s3 = None
f8.left = f7
f7.left = f8
n11 = Node('n11')
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(152): x = [[], {}]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
t13 = (s9,)
del s10
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(340): k14.append([i]); len(k14) > 9 and k14.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
f7.left = s9
f8.left = ('a', [])
show('middle', gc.collect(1))
l15 = [{'k': 1}, s9]
l16 = Lazarus('l16')
l15.append(l16)
l16.left = f7
f7.left = n11
n11.left = f8
f8.left = l15
r17 = weakref.ref(f7, callback('r17'))
show(len(gc.get_referents(r4)))
l16.right = 1
r18 = weakref.ref(n11, callback('r18'))
n11.other = r18
t19 = (t13,)
l20 = [f8]
show(len(saved), names(saved))
l21 = [{}, l16]
show(gc.get_count())
f8.left = l15
l15.append(f8)
t13 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
