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
s1 = Slotted('s1')
show(gc.is_tracked(s1))
s2 = Slotted('s2')
show(len(gc.get_referents(s1)))
s1.right = s1
s1 = None
n3 = Node('n3')
s2.right = ()
show('full', gc.collect(), gc.get_count())
n3 = None
s2.right = s2
l4 = []
s2.left = (1, 2)
show('full', gc.collect(), gc.get_count())
s5 = Slotted('s5')
n6 = Node('n6')
show(gc.is_tracked(l4))
show('full', gc.collect(), gc.get_count())
r7 = weakref.ref(n6)
s2 = None
s5.left = s5
l4.append(s5)
s5.left = l4
n6 = None
show('young', gc.collect(0))
show(len(saved), names(saved))
t8 = (s5,)
n9 = Node('n9')
r10 = weakref.ref(n9, callback('r10'))
show(sys.getrefcount(t8))
s5.left = t8
l4 = None
show('full', gc.collect())
l11 = []
show('r10', r10() is None)
s5.left = s5
del t8
del l11
n12 = Node('n12')
show('full', gc.collect(), gc.get_count())
n12.left = n9
show('full', gc.collect(), gc.get_count())
t13 = (n12,)
show(sys.getrefcount(t13))
r14 = Ref(n9, callback('r14'))
n9.other = r14
n9 = None
show(sys.getrefcount(s5))
n15 = Node('n15')
show('full', gc.collect())
n12.right = (1, 2)
gc.collect(); gc.set_threshold(50, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(250): k16.append(Finalized('f')); len(k16) > 9 and k16.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
d17 = {0: ('a', []), 1: n15, 2: n12}
show('full', gc.collect())
n12.right = s5
show(gc.is_finalized(n12))
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k18 = []
for i in range(70): k18.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k18; x = None; gc.collect(); show('settled')
show(gc.get_count())
show('r10', r10() is None)
s19 = set(range(3))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
