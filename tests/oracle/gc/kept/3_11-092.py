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
show(order(0))
s1 = set(range(3))
del s1
c2 = (lambda held: lambda: held)(None)
gc.collect(); gc.set_threshold(20, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k3 = []
for i in range(385): k3.append(Finalized('f')); len(k3) > 9 and k3.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k3; x = None; gc.collect(); show('settled')
c4 = (lambda held: lambda: held)(c2)
n5 = Node('n5')
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(23): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
r7 = weakref.ref(n5)
n5.other = r7
show('middle', gc.collect(1))
n8 = Node('n8')
show(order(0))
c4 = None
n8.right = None
l9 = []
l9.extend([n8])
show(gc.is_tracked(r7))
show(len(saved), names(saved))
show(order(2))
r10 = Ref(n8, callback('r10'))
n8.other = r10
r11 = weakref.ref(n8)
r12 = Ref(n8, callback('r12'))
n8.other = r12
m13 = n8.__init__
m14 = n8.__init__
r15 = Ref(c2, callback('r15'))
show('full', gc.collect())
del m13
s16 = Slotted('s16')
show(order(2))
del r10
c2 = None
r17 = weakref.ref(n8, callback('r17'))
n8.other = r17
w18 = Finalized('w18')
w18.left = [w18, weakref.ref(w18, callback('r19'))]
w18.other = 'text'
del w18
t20 = (r17, 2.5, [])
f21 = Finalized('f21')
show('full', gc.collect())
m22 = n5.__init__
l9[:] = [r17, None]
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
