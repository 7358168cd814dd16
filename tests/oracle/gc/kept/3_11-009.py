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
n1 = Node('n1')
show('middle', gc.collect(1))
g2 = (held for held in [n1, {}, n1])
next(g2, None)
n1.other = {}
n3 = Node('n3')
m4 = n1.__init__
f5 = Finalized('f5')
r6 = weakref.ref(n3, callback('r6'))
s7 = set(range(0))
m8 = n3.__init__
l9 = [n1]
show(gc.is_tracked(l9))
g10 = (held for held in [n1])
next(g10, None)
show('full', gc.collect(), gc.get_count())
f5.left = n1
r11 = Ref(n3, callback('r11'))
f5.other = r11
show('middle', gc.collect(1))
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(251): k12.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
f13 = Finalized('f13')
n1.left = f5
f5.left = l9
l9.append(n1)
del g2
f14 = Finalized('f14')
m15 = n1.__init__
m16 = n1.__init__
n1.left = g10
r17 = weakref.ref(f5)
l9.append(r17)
show('full', gc.collect())
n3.other = s7
l18 = [m15, m16, m16]
f14.other = m16
show(len(saved), names(saved))
n3.left = l18
l18.append(n1)
n1.left = f14
f14.left = f13
f13.left = n3
t19 = (f13,)
show('middle', gc.collect(1))
r20 = weakref.ref(n1, callback('r20'))
n1.left = f14
f14.left = l18
l18.append(l9)
l9.append(f5)
f5.left = n1
m4 = None
g21 = (held for held in [n3])
next(g21, None)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
