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
show(order(0))
r10 = Ref(n1, callback('r10'))
show('full', gc.collect())
n1.other = n3
n1.left = n1
r11 = Ref(n3, callback('r11'))
f5.other = r11
show(gc.get_count())
show('full', gc.collect())
w12 = Node('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
w12.other = 1
del w12
r14 = weakref.ref(f5, callback('r14'))
l9.append(r14)
n1.left = n3
n3.left = f5
f5.left = n1
s15 = Slotted('s15')
f16 = Finalized('f16')
m17 = f5.__init__
l18 = [n3]
s19 = set(range(1))
w20 = Node('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
w20.other = m17
del w20
del f5
show('r10', r10() is None)
show('full', gc.collect())
l22 = [m17, l18, l18]
f16.other = l18
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k23 = []
for i in range(290): k23.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k23; x = None; gc.collect(); show('settled')
n3.left = 'text'
show(gc.is_tracked(s15))
d24 = {0: s7, 1: f16, 2: s15}
r25 = Ref(s19, callback('r25'))
c26 = (lambda held: lambda: held)(d24)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
