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
show(order(1))
l1 = [None, None]
del l1
show(gc.get_count())
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(52): k4.append((lambda: i))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
d5 = {}
l6 = [2.5, d5]
show('young', gc.collect(0))
l6.extend([d5])
show(gc.is_finalized(d5))
d5['ring'] = l6
l6.append(d5)
d5 = None
show(len(saved), names(saved))
w7 = Node('w7')
w7.left = [w7, weakref.ref(w7, callback('r8'))]
del w7
l6.extend([('a', [])])
n9 = Node('n9')
l6[:] = [n9, l6]
show('full', gc.collect())
n9.other = {'k': 1}
r10 = weakref.ref(n9, callback('r10'))
n9.other = r10
show(gc.get_count())
show(weakref.getweakrefcount(n9))
n11 = Node('n11')
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(165): k12.append((i, []))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
d13 = {0: l6, 1: n11, 2: {}}
n9.right = None
show(order(2))
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
del w14
n11.left = n11
show(gc.get_count())
r16 = Ref(n9)
del l6
s17 = set(range(1))
show('full', gc.collect())
n11.right = r10
show(len(gc.get_referents(s17)))
n9.left = []
n9.other = 2.5
d18 = {0: ()}
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k19 = []
for i in range(312): k19.append(Node('x')); len(k19) > 9 and k19.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k19; x = None; gc.collect(); show('settled')
d13['ring'] = d18
d18['ring'] = n11
n11.left = d13
n9 = None
del d18
r10 = None
show(gc.get_count())
n11.left = 'text'
n11.other = n11
del s17
show('full', gc.collect())
n11.other = d13
r20 = weakref.ref(n11, callback('r20'))
n11.other = r20
show('full', gc.collect())
show('full', gc.collect())
d13[(1, 2)] = r20
n11.left = ()
s21 = Slotted('s21')
show(sys.getrefcount(s21))
d13['ring'] = n11
n11.left = d13
d13['ring'] = s21
s21.left = d13
w22 = Node('w22')
w22.left, w22.right = weakref.ref(w22, callback('r23')), w22
w22.other = n11
del w22
c24 = (lambda held: lambda: held)(1)
c24 = None
show('middle', gc.collect(1))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
