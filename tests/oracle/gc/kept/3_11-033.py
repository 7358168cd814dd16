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
show(gc.get_count())
show(order(1))
show(order(2))
w1 = Finalized('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = ()
del w1
show(order(2))
g3 = (held for held in [(), [], ('a', [])])
l4 = [(), 'text']
g3 = None
show(order(1))
n5 = Node('n5')
n6 = Node('n6')
d7 = {}
m8 = n5.__init__
r9 = weakref.ref(n6, callback('r9'))
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = d7
del w10
del l4
s12 = Slotted('s12')
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k13 = []
for i in range(153): k13.append(Slotted('s')); len(k13) > 9 and k13.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k13; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
r14 = weakref.ref(n6)
n5.other = r14
s12 = None
d7['key'] = {}
del r14
t15 = (d7, 'text', n6)
n6.left = 'text'
s16 = set(range(3))
show('full', gc.collect())
show('full', gc.collect())
n17 = Node('n17')
m18 = n5.__init__
show(sys.getrefcount(s16))
show(gc.get_count())
n17 = None
w19 = Finalized('w19')
w19.left = [w19, weakref.ref(w19, callback('r20'))]
del w19
show(gc.get_count())
n5.left = n5
r21 = weakref.ref(s16, callback('r21'))
w22 = Finalized('w22')
w22.left = [w22, weakref.ref(w22, callback('r23'))]
w22.other = n6
del w22
n6 = None
d7['ring'] = d7
l24 = Lazarus('l24')
d7 = None
n25 = Node('n25')
t26 = (n25, n25, n25)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
