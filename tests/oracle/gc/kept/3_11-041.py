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
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(147): k1.append((i, [])); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
l2 = Lazarus('l2')
l2 = None
l3 = []
del l3
show(gc.get_count())
show('full', gc.collect(), gc.get_count())
l4 = []
l4.extend([l4])
n5 = Node('n5')
l6 = [n5]
r7 = weakref.ref(n5, callback('r7'))
del l4
g8 = (held for held in [])
c9 = (lambda held: lambda: held)(g8)
s10 = set(range(3))
show('r7', r7() is None)
n5.left = n5
l6.append(n5)
n5.left = l6
del c9
l6.append(l6)
l6.append(l6)
del n5
r11 = weakref.ref(s10)
g8 = None
d12 = {0: l6}
r13 = Ref(s10, callback('r13'))
l6 = None
del d12
r14 = Ref(s10)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
