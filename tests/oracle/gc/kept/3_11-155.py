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
show(gc.get_count())
show('middle', gc.collect(1))
s1 = set(range(0))
show('full', gc.collect())
s2 = Slotted('s2')
s2.left = s2
s3 = Slotted('s3')
del s3
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
show(len(saved), names(saved))
s4 = set(range(3))
l5 = Lazarus('l5')
show(gc.get_count())
s6 = Slotted('s6')
r7 = weakref.ref(s4, callback('r7'))
show(gc.get_count())
del s4
s6 = None
d8 = {}
n9 = Node('n9')
show('full', gc.collect())
n9.right = n9
r10 = weakref.ref(s1, callback('r10'))
l5 = None
r11 = weakref.ref(n9, callback('r11'))
show(len(gc.get_referents(n9)))
d8['key'] = s1
s2.left = []
s12 = Slotted('s12')
del d8
s12.right = 2.5
s13 = set(range(0))
m14 = n9.__init__
t15 = ()
del s12
show(gc.is_finalized(m14))
show(sys.getrefcount(m14))
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(379): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
r17 = weakref.ref(n9)
n9.other = r17
f18 = Finalized('f18')
del s2
show('full', gc.collect())
del s13
show(sys.getrefcount(m14))
t15 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
