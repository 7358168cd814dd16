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
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
del w1
show(order(0))
w3 = Lazarus('w3')
w3.left, w3.right = weakref.ref(w3, callback('r4')), w3
w3.other = 'text'
del w3
s5 = Slotted('s5')
s7 = Slotted('s7')
show('middle', gc.collect(1))
del s5
l8 = Lazarus('l8')
g9 = (held for held in [s7, l8])
next(g9, None)
s7.right = g9
del l8
show(order(2))
w10 = Lazarus('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = s7
del w10
c12 = (lambda held: lambda: held)(s7)
show('full', gc.collect())
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(82): k13.append((lambda: i)); len(k13) > 9 and k13.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
s14 = set(range(2))
n15 = Node('n15')
show(len(gc.get_referents(c12)))
s7 = None
r16 = Ref(s14, callback('r16'))
n15.other = r16
c12 = None
show(len(gc.get_referents(n15)))
l17 = Lazarus('l17')
n18 = Node('n18')
show(len(gc.get_referents(l17)))
show(gc.get_count())
l17.left = n18
n18.left = n15
n15.left = l17
l19 = [n15, 'text']
l17.right = ()
l20 = [n15, []]
show(gc.get_count())
n18.right = l17
n15 = None
l20 = None
l21 = [n18, r16]
l17.left = l21
l21.append(l17)
t22 = (s14,)
show(order(2))
l19.append(l19)
f23 = Finalized('f23')
show(order(2))
show(order(2))
l24 = Lazarus('l24')
del s14
show(order(1))
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k25 = []
for i in range(93): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k25; x = None; gc.collect(); show('settled')
r26 = weakref.ref(n18, callback('r26'))
l27 = Lazarus('l27')
l17.other = n18
f23.left = n18
n18.left = l21
l21.append(f23)
r28 = weakref.ref(l17, callback('r28'))
n29 = Node('n29')
d30 = {}
show('r28', r28() is None)
del l19
w31 = Node('w31')
w31.left, w31.right = weakref.ref(w31, callback('r32')), w31
w31.other = l21
del w31
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
