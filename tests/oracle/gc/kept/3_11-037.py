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
s1 = set(range(0))
del s1
show(gc.get_count())
show(gc.get_count())
l2 = ['text', ('a', []), ()]
l2 = None
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(24): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
c4 = (lambda held: lambda: held)(2.5)
n5 = Node('n5')
c4 = None
n6 = Node('n6')
l7 = Lazarus('l7')
del n6
d8 = {}
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(33): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(20, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(375): k10.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
l7.other = d8
n11 = Node('n11')
r12 = weakref.ref(l7, callback('r12'))
n11.other = r12
t13 = (r12,)
show(gc.is_tracked(d8))
l7.left = l7
del t13
d8['ring'] = d8
show(sys.getrefcount(l7))
l7 = None
n14 = Node('n14')
del n11
show(len(saved), names(saved))
del n14
show(gc.get_count())
n5.left = d8
show(gc.get_count())
l15 = [r12, r12]
show(gc.is_finalized(n5))
show('full', gc.collect())
d8 = None
l15.append(l15)
show(gc.get_count())
show('middle', gc.collect(1))
l16 = Lazarus('l16')
l15.append(l16)
l16.left = l15
del r12
m17 = n5.__init__
l15.append(l16)
l16.left = n5
n5.left = l15
l15.append({'k': 1})
s18 = Slotted('s18')
l15.append(n5)
n5.left = s18
s18.left = l15
l16 = None
show(gc.is_finalized(s18))
r19 = Ref(n5, callback('r19'))
show('full', gc.collect())
show('young', gc.collect(0))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
