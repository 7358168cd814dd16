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
show(len(saved), names(saved))
show(gc.get_count())
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
l1 = ['text', [], 1]
s3 = Slotted('s3')
gc.collect(); gc.set_threshold(50, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(215): k4.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
del l1
g5 = (held for held in [s3, s3])
next(g5, None)
s3.right = g5
gc.collect(); gc.set_threshold(20, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(304): k6.append(Slotted('s')); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
show(gc.is_tracked(g5))
del s3
show('full', gc.collect())
show(len(gc.get_referents(g5)))
s8 = set(range(2))
n9 = Node('n9')
show('full', gc.collect())
g5 = None
r10 = Ref(n9, callback('r10'))
n9.other = r10
del r10
r11 = Ref(n9)
del n9
show(len(saved), names(saved))
n12 = Node('n12')
show('full', gc.collect())
n12.other = ()
r13 = Ref(s8, callback('r13'))
n12.other = r13
del n12
l14 = [r13, []]
show('r11', r11() is None)
l14 = None
show(sys.getrefcount(s8))
del r13
t16 = ()
show('full', gc.collect())
show(gc.get_count())
f17 = Finalized('f17')
show('full', gc.collect())
show(gc.is_finalized(t16))
l18 = Lazarus('l18')
del f17
l19 = Lazarus('l19')
t16 = None
l19.right = s8
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
