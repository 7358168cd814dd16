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
show(gc.get_count())
l1 = [('a', []), []]
del l1
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(356): k2.append(Finalized('f')); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
show(gc.get_count())
c3 = (lambda held: lambda: held)([])
del c3
show(gc.get_count())
show('full', gc.collect())
l4 = Lazarus('l4')
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(200): k5.append([[], {}]); len(k5) > 9 and k5.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
n6 = Node('n6')
show(gc.is_tracked(n6))
s7 = Slotted('s7')
show('full', gc.collect())
del n6
r8 = weakref.ref(l4)
show('full', gc.collect(), gc.get_count())
n9 = Node('n9')
show(len(saved), names(saved))
n10 = Node('n10')
s11 = Slotted('s11')
s12 = set(range(1))
s12 = None
n13 = Node('n13')
l4.left = ()
n9.left = n9
n10.left = r8
show(sys.getrefcount(s7))
show('young', gc.collect(0))
n13.other = ()
n10.other = None
del n10
l4.other = s11
t14 = (l4, n9, [])
s7.left = 1
show(len(gc.get_referents(l4)))
show('young', gc.collect(0))
t15 = (2.5, s11)
show('young', gc.collect(0))
del n13
r16 = weakref.ref(l4, callback('r16'))
n9.other = r16
t15 = None
del l4
s17 = set(range(0))
s7.left = (1, 2)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
