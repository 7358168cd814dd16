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
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(290): x = [i]
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
c2 = (lambda held: lambda: held)({})
w3 = Node('w3')
w3.left = [w3, weakref.ref(w3, callback('r4'))]
w3.other = c2
del w3
c2 = None
show('full', gc.collect())
show(gc.get_count())
show(order(2))
l5 = []
show(gc.get_count())
show('full', gc.collect())
n6 = Node('n6')
l5 = None
n7 = Node('n7')
l8 = Lazarus('l8')
del n7
d9 = {}
show('full', gc.collect())
show(gc.get_count())
show(order(2))
s10 = set(range(1))
l8.right = l8
show('middle', gc.collect(1))
show(len(gc.get_referents(n6)))
d9['ring'] = d9
t11 = (d9,)
t12 = ()
del n6
d9['ring'] = l8
l8.left = d9
show('full', gc.collect())
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(156): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
show('middle', gc.collect(1))
n14 = Node('n14')
n15 = Node('n15')
n16 = Node('n16')
w17 = Lazarus('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
w17.other = None
del w17
del t11
d9[1] = 'text'
n19 = Node('n19')
n15.other = (1, 2)
c20 = (lambda held: lambda: held)(2.5)
r21 = Ref(s10, callback('r21'))
n19.other = r21
n16.left = n19
n19.left = n16
l22 = Lazarus('l22')
n15.left = l22
l22.left = n14
n14.left = d9
d9['ring'] = n15
d9[0] = {'k': 1}
n14.left = d9
d9['ring'] = n19
n19.left = n16
n16.left = n14
show('young', gc.collect(0))
l23 = []
show(gc.get_count())
s24 = Slotted('s24')
n15.left = s24
s24.left = l23
l23.append(n14)
n14.left = n19
n19.left = n15
r25 = Ref(l22)
r26 = Ref(s10, callback('r26'))
n15.other = n15
show('full', gc.collect())
show(gc.get_count())
show(gc.is_tracked(l22))
del n14
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
