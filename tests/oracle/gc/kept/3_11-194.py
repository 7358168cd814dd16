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
for i in range(398): k1.append({'a': []}); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
w2 = Lazarus('w2')
w2.left, w2.right = weakref.ref(w2, callback('r3')), w2
del w2
c4 = (lambda held: lambda: held)('text')
show('full', gc.collect())
show('full', gc.collect())
show('full', gc.collect())
c4 = None
t5 = ({},)
w6 = Node('w6')
w6.left, w6.right = weakref.ref(w6, callback('r7')), w6
del w6
show(len(gc.get_referents(t5)))
n8 = Node('n8')
r9 = Ref(n8, callback('r9'))
r10 = weakref.ref(n8, callback('r10'))
show(sys.getrefcount(t5))
show(sys.getrefcount(n8))
c11 = (lambda held: lambda: held)(n8)
l12 = [t5, c11, c11]
show('full', gc.collect())
del t5
del l12
show(sys.getrefcount(n8))
t13 = (c11, n8, c11)
r14 = weakref.ref(c11, callback('r14'))
del t13
n8.right = (1, 2)
n15 = Node('n15')
f16 = Finalized('f16')
show(weakref.getweakrefcount(n8))
f16.left = f16
w17 = Node('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
del w17
show('full', gc.collect(), gc.get_count())
t19 = ()
c11 = None
n8.left = n15
n15.left = n8
d20 = {0: n8}
show(order(2))
show('r14', r14() is None)
r21 = weakref.ref(f16)
f16.other = r21
t22 = (d20, d20, r21)
f16.other = f16
d20[(1, 2)] = f16
r23 = Ref(n15, callback('r23'))
n15.other = r23
show('full', gc.collect())
m24 = n15.__init__
d20[1] = t22
n15.left = d20
d20['ring'] = f16
f16.left = n8
n8.left = n15
del f16
c25 = (lambda held: lambda: held)(d20)
del m24
w26 = Finalized('w26')
w26.left = [w26, weakref.ref(w26, callback('r27'))]
w26.other = t22
del w26
d20['ring'] = n15
n15.left = d20
r28 = Ref(n8, callback('r28'))
n8.other = r28
d20[0] = t19
t29 = ('text',)
r30 = weakref.ref(n15)
n15.other = r30
show(len(gc.get_referents(r21)))
s31 = Slotted('s31')
show(order(0))
n15 = None
f32 = Finalized('f32')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
