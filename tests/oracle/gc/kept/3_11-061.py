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
show('full', gc.collect())
l1 = Lazarus('l1')
r2 = weakref.ref(l1, callback('r2'))
s3 = Slotted('s3')
s3.left = l1
r4 = Ref(l1)
s3 = None
l1 = None
s5 = Slotted('s5')
show(order(2))
f6 = Finalized('f6')
f7 = Finalized('f7')
s5 = None
f7.left = f6
f6.left = f7
f6.other = f6
f7 = None
n8 = Node('n8')
show('r4', r4() is None)
g9 = (held for held in [None])
next(g9, None)
g10 = (held for held in [f6, g9, n8])
next(g10, None)
f6.left = f6
d11 = {0: g9, 1: None, 2: f6}
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(106): k12.append({'a': []}); len(k12) > 9 and k12.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
show(order(2))
r13 = Ref(f6, callback('r13'))
show('young', gc.collect(0))
show(gc.get_count())
show(len(gc.get_referents(g9)))
d11[0] = d11
l14 = Lazarus('l14')
d11['ring'] = f6
f6.left = n8
n8.left = l14
l14.left = d11
del g9
show('full', gc.collect())
f6.left = l14
l14.left = d11
d11['ring'] = n8
n8.left = f6
f6.left = d11
d11['ring'] = n8
n8.left = l14
l14.left = f6
r15 = weakref.ref(l14, callback('r15'))
n8.other = r15
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
