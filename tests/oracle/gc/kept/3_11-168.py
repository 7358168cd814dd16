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
s1 = Slotted('s1')
s1.left = s1
l2 = [s1, s1, s1]
show(len(saved), names(saved))
l2.append(s1)
l2 = None
s1.left = s1
show('full', gc.collect())
l3 = [s1]
d4 = {0: s1, 1: s1, 2: ('a', [])}
d5 = {}
l3.append(d5)
s1.right = ('a', [])
del l3
t6 = (d5, {})
s1 = None
s7 = Slotted('s7')
d4 = None
show(sys.getrefcount(t6))
s7 = None
n8 = Node('n8')
d5[0] = t6
d5[1] = None
n8.other = ('a', [])
f9 = Finalized('f9')
s10 = set(range(0))
d5 = None
m11 = f9.__init__
del f9
n8.other = None
show('full', gc.collect(), gc.get_count())
gc.collect(); gc.set_threshold(5, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k12 = []
for i in range(348): x = Node('x')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k12; x = None; gc.collect(); show('settled')
l13 = Lazarus('l13')
show('full', gc.collect())
show('full', gc.collect())
show(sys.getrefcount(l13))
t6 = None
del s10
n8.other = n8
m11 = None
r14 = Ref(n8)
n8.other = r14
show('full', gc.collect())
l13.left = r14
r15 = weakref.ref(n8, callback('r15'))
n8.other = r15
show(len(gc.get_referents(r14)))
l13.left = l13
g16 = (held for held in [])
next(g16, None)
m17 = n8.__init__
m18 = l13.__init__
l13 = None
r15 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
