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
c1 = (lambda held: lambda: held)({})
c2 = (lambda held: lambda: held)(c1)
s3 = Slotted('s3')
d4 = {0: s3}
f5 = Finalized('f5')
f5.right = f5
s3.right = c2
m6 = f5.__init__
s7 = Slotted('s7')
show(len(gc.get_referents(s7)))
d4['ring'] = d4
show(gc.is_tracked(s7))
r8 = weakref.ref(c2, callback('r8'))
del f5
s9 = set(range(2))
d4['ring'] = d4
s7.right = s9
s3.left = s7
s3 = None
t10 = (s9, c2)
n11 = Node('n11')
d4['ring'] = s7
s7.left = d4
n12 = Node('n12')
show('r8', r8() is None)
del t10
r13 = weakref.ref(n11, callback('r13'))
n12.left = d4
d4['ring'] = s7
s7.left = n12
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(165): k14.append(Finalized('f'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
show(sys.getrefcount(d4))
del c1
del m6
show(len(saved), names(saved))
l15 = [d4, d4]
show(gc.is_finalized(n11))
show('full', gc.collect(), gc.get_count())
r16 = weakref.ref(n11, callback('r16'))
c2 = None
show(gc.get_count())
show(gc.is_tracked(n12))
r17 = Ref(s9, callback('r17'))
n11.other = r17
d4['ring'] = n12
n12.left = n11
n11.left = s7
s7.left = d4
n11.left = l15
l15.append(n11)
d18 = {0: d4}
show(gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
