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
d1 = {0: ()}
show(gc.is_tracked(d1))
d1['key'] = 2.5
show('full', gc.collect())
d1[(1, 2)] = d1
d1[0] = d1
d1[(1, 2)] = d1
show(len(saved), names(saved))
d1['key'] = d1
del d1
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(281): k2.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(gc.get_count())
l3 = [1, ()]
l3.append(l3)
f4 = Finalized('f4')
f4.right = []
l3.append(f4)
del f4
c5 = (lambda held: lambda: held)(l3)
show(gc.get_count())
s6 = Slotted('s6')
show(gc.is_tracked(l3))
show('full', gc.collect(), gc.get_count())
l3.append(s6)
s6.left = l3
n8 = Node('n8')
l3.append({})
del l3
g9 = (held for held in [])
s10 = set(range(0))
show(gc.get_count())
s6.left = 2.5
show(len(saved), names(saved))
show('young', gc.collect(0))
s6.left = n8
m11 = n8.__init__
r12 = weakref.ref(c5, callback('r12'))
n8.other = r12
show('young', gc.collect(0))
n8 = None
r13 = weakref.ref(c5, callback('r13'))
r14 = Ref(c5, callback('r14'))
g9 = None
show(gc.is_finalized(c5))
r15 = Ref(c5)
show(gc.get_count())
s16 = set(range(3))
l17 = [s10, s6, ()]
s6 = None
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k18 = []
for i in range(308): k18.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
show(gc.get_count())
r19 = weakref.ref(s16, callback('r19'))
l17.append(r19)
show(gc.get_count())
l17 = None
r20 = weakref.ref(s16, callback('r20'))
t21 = ({'k': 1}, c5, m11)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
