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
l1 = [{'k': 1}, [], (1, 2)]
l2 = []
s3 = Slotted('s3')
l1.append(l1)
l4 = Lazarus('l4')
show(gc.is_finalized(l1))
l1.append(None)
s3 = None
l4 = None
l2.append(l1)
l1.append(l2)
show(gc.is_tracked(l1))
del l2
w5 = Node('w5')
w5.left = [w5, weakref.ref(w5, callback('r6'))]
w5.other = l1
del w5
w7 = Node('w7')
w7.left, w7.right = weakref.ref(w7, callback('r8')), w7
w7.other = l1
del w7
l1.insert(0, l1)
show('full', gc.collect())
l9 = []
f10 = Finalized('f10')
del l1
l9 = None
w11 = Node('w11')
w11.left, w11.right = weakref.ref(w11, callback('r12')), w11
w11.other = f10
del w11
del f10
show(order(0))
f13 = Finalized('f13')
g14 = (held for held in [f13])
next(g14, None)
d15 = {0: {}, 1: [], 2: f13}
r16 = Ref(f13, callback('r16'))
l17 = [f13]
c18 = (lambda held: lambda: held)(2.5)
del f13
gc.collect(); gc.set_threshold(5, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(326): k19.append(Finalized('f')); len(k19) > 9 and k19.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
show('full', gc.collect())
r20 = weakref.ref(c18, callback('r20'))
l17.append(l17)
show('full', gc.collect())
g14 = None
d15[(1, 2)] = l17
show('young', gc.collect(0))
r21 = Ref(c18)
d15['ring'] = l17
l17.append(d15)
s22 = Slotted('s22')
s22.left = l17
l17.append(d15)
d15['ring'] = s22
l17.append(s22)
l23 = Lazarus('l23')
t24 = (c18,)
m25 = l23.__init__
del t24
del m25
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
