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
for i in range(98): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show('middle', gc.collect(1))
show('full', gc.collect())
s2 = Slotted('s2')
show(len(gc.get_referents(s2)))
s2.left = s2
s2.right = s2
del s2
n4 = Node('n4')
r5 = weakref.ref(n4, callback('r5'))
n4.other = r5
show(gc.get_count())
gc.collect(); gc.set_threshold(100, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(197): k6.append(Finalized('f')); len(k6) > 9 and k6.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
r7 = weakref.ref(n4)
n4.other = r7
show(len(saved), names(saved))
r5 = None
l8 = Lazarus('l8')
show(len(gc.get_referents(l8)))
show(sys.getrefcount(r7))
l9 = [r7]
c10 = (lambda held: lambda: held)(r7)
l9 = None
r11 = weakref.ref(c10, callback('r11'))
l12 = []
n4.right = l12
show(gc.get_count())
n4.left = n4
l12.append(c10)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
