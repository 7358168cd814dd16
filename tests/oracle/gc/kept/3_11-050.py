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
s1 = Slotted('s1')
d2 = {0: [], 1: s1}
n3 = Node('n3')
t4 = (d2, s1)
n3.right = s1
c5 = (lambda held: lambda: held)(None)
n6 = Node('n6')
r7 = Ref(c5)
d2[1] = s1
d2['ring'] = n6
n6.left = s1
s1.left = n3
n3.left = d2
c8 = (lambda held: lambda: held)(t4)
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(82): k9.append(Finalized('f')); len(k9) > 9 and k9.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
del s1
l10 = Lazarus('l10')
t4 = None
show('full', gc.collect(), gc.get_count())
show('young', gc.collect(0))
n11 = Node('n11')
l12 = [n3]
n13 = Node('n13')
d14 = {0: l10, 1: n6, 2: ('a', [])}
l10 = None
del d2
show('young', gc.collect(0))
del n6
d14 = None
n3.left = n3
show('full', gc.collect())
l15 = [n11, n13]
n11.left = l15
l15.append(n3)
n3.left = n11
del c5
show('young', gc.collect(0))
r16 = Ref(n3)
l15.append(c8)
show('full', gc.collect())
show('r7', r7() is None)
del n13
t17 = ((),)
show(len(saved), names(saved))
del n3
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
