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
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(164): k1.append((lambda: i)); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show('full', gc.collect())
show(gc.get_count())
c2 = (lambda held: lambda: held)({})
del c2
show(gc.get_count())
show('full', gc.collect())
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(129): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
show('full', gc.collect())
show('full', gc.collect())
show('full', gc.collect())
show(gc.get_count())
show('full', gc.collect())
l4 = Lazarus('l4')
s5 = Slotted('s5')
show('full', gc.collect())
del s5
l6 = []
show(len(gc.get_referents(l6)))
del l6
r7 = weakref.ref(l4, callback('r7'))
n8 = Node('n8')
l4 = None
n8.other = n8
f9 = Finalized('f9')
r10 = weakref.ref(f9)
r11 = Ref(f9, callback('r11'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
