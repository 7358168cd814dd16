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
l1 = Lazarus('l1')
show(gc.get_count())
l1.right = l1
l1 = None
show(len(saved), names(saved))
show('full', gc.collect())
show('full', gc.collect(), gc.get_count())
n2 = Node('n2')
del n2
l3 = [None]
l3.extend([{'k': 1}])
show(gc.is_tracked(l3))
c4 = (lambda held: lambda: held)(l3)
del c4
d5 = {0: l3}
l3.append(d5)
d5['ring'] = l3
f6 = Finalized('f6')
l3 = None
show(len(gc.get_referents(d5)))
del d5
m7 = f6.__init__
r8 = Ref(f6, callback('r8'))
f6.other = r8
show(gc.is_tracked(f6))
show(sys.getrefcount(m7))
r9 = weakref.ref(f6, callback('r9'))
l10 = []
l11 = []
del m7
n12 = Node('n12')
l13 = [l10, (1, 2), l10]
f6.left = l11
del l10
del f6
l13[:] = [n12, n12]
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(66): k14.append([[], {}]); len(k14) > 9 and k14.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
l11.extend([n12])
l11 = None
m15 = n12.__init__
d16 = {0: m15}
r17 = weakref.ref(n12)
l13.append(r17)
show('r9', r9() is None)
del r8
f18 = Finalized('f18')
l13.append(d16)
d16['ring'] = l13
f18.left = d16
d16['ring'] = n12
n12.left = l13
l13.append(f18)
del r17
d16[1] = m15
l13[:] = [f18, l13]
l13.insert(0, n12)
show(gc.get_count())
n12.right = d16
r19 = Ref(n12, callback('r19'))
s20 = Slotted('s20')
r21 = Ref(n12, callback('r21'))
l13.append(r21)
show('full', gc.collect())
show('middle', gc.collect(1))
l13 = None
r22 = weakref.ref(n12, callback('r22'))
f18.other = r22
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
