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
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(345): k1.append({'a': []}); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
c2 = (lambda held: lambda: held)(None)
del c2
g3 = (held for held in [('a', []), ('a', [])])
next(g3, None)
c4 = (lambda held: lambda: held)(g3)
c4 = None
show(len(saved), names(saved))
l5 = [g3]
f6 = Finalized('f6')
show(gc.get_count())
r7 = Ref(f6)
l8 = [g3, None]
l8.append(f6)
f6.left = l8
l8 = None
l9 = [f6]
s10 = set(range(3))
n11 = Node('n11')
c12 = (lambda held: lambda: held)(g3)
l13 = [f6]
f6.right = ('a', [])
r14 = Ref(n11)
g15 = (held for held in [1])
next(g15, None)
r16 = weakref.ref(s10, callback('r16'))
n11.other = r16
show(order(1))
s17 = Slotted('s17')
l18 = [l5]
show(gc.is_finalized(f6))
l19 = [l5, l18, f6]
n11.left = s17
s17.left = l13
l13.append(l19)
l19.append(n11)
show('full', gc.collect(), gc.get_count())
show(order(2))
r16 = None
n20 = Node('n20')
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(278): k21.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
r22 = Ref(n20, callback('r22'))
l13.append(g3)
l23 = []
m24 = n20.__init__
n20.right = s17
c25 = (lambda held: lambda: held)(n20)
show('full', gc.collect())
show('full', gc.collect())
w26 = Node('w26')
w26.left, w26.right = weakref.ref(w26, callback('r27')), w26
w26.other = m24
del w26
w28 = Finalized('w28')
w28.left = [w28, weakref.ref(w28, callback('r29'))]
w28.other = l13
del w28
show('full', gc.collect(), gc.get_count())
l5.extend([l13])
l23 = None
r30 = weakref.ref(n20, callback('r30'))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
