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
s1 = set(range(1))
r2 = weakref.ref(s1)
show(gc.get_count())
s1 = None
t4 = ({},)
show(gc.get_count())
show(gc.get_count())
show('middle', gc.collect(1))
show(len(gc.get_referents(t4)))
show(len(gc.get_referents(t4)))
t4 = None
show(gc.get_count())
n5 = Node('n5')
c6 = (lambda held: lambda: held)(n5)
l7 = [n5, n5, c6]
del l7
r8 = weakref.ref(n5)
r9 = weakref.ref(c6, callback('r9'))
del n5
s10 = set(range(3))
r11 = weakref.ref(c6)
show('full', gc.collect())
s12 = set(range(3))
c6 = None
s10 = None
d13 = {0: s12}
show('middle', gc.collect(1))
show(gc.is_tracked(s12))
show('r2', r2() is None)
show('full', gc.collect(), gc.get_count())
s12 = None
d13[(1, 2)] = d13
show('full', gc.collect())
s14 = Slotted('s14')
s14.left = s14
gc.collect(); gc.set_threshold(50, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(381): k15.append(Finalized('f')); len(k15) > 9 and k15.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
s14 = None
show('full', gc.collect())
d13['key'] = None
f17 = Finalized('f17')
r18 = Ref(f17)
del d13
c19 = (lambda held: lambda: held)(f17)
del c19
show(sys.getrefcount(f17))
f20 = Finalized('f20')
r21 = Ref(f17, callback('r21'))
f17.other = r21
f17.left = f17
f17.left = f20
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
