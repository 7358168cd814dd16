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
l1 = []
show('full', gc.collect())
show(len(gc.get_referents(l1)))
l1[:] = [l1, l1]
l1.append(l1)
show(len(saved), names(saved))
show('full', gc.collect(), gc.get_count())
show('full', gc.collect(), gc.get_count())
l2 = Lazarus('l2')
s3 = Slotted('s3')
s4 = Slotted('s4')
show('middle', gc.collect(1))
l1.append(s4)
show(gc.is_tracked(s4))
del l1
r5 = weakref.ref(l2, callback('r5'))
l2.left = 2.5
del s3
r5 = None
s4.right = l2
show('middle', gc.collect(1))
del s4
l2.right = l2
s6 = Slotted('s6')
l7 = [l2, {'k': 1}]
n8 = Node('n8')
show(gc.is_tracked(s6))
l7[:] = [s6, l7]
l7[:] = [l2, l7]
n8.other = n8
r9 = Ref(n8, callback('r9'))
l7.append(r9)
s6.left = l7
show(gc.get_count())
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(315): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
d11 = {0: s6}
d12 = {}
s6 = None
n13 = Node('n13')
g14 = (held for held in [])
n8.other = ('a', [])
l2.left = d12
d12['ring'] = l2
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(125): x = {'a': []}
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
r16 = weakref.ref(n8)
d12[1] = r9
show('middle', gc.collect(1))
r17 = weakref.ref(l2, callback('r17'))
del n8
r9 = None
l18 = [d12]
m19 = l2.__init__
n13 = None
d11['ring'] = l7
l7.append(l18)
l18.append(d12)
d12['ring'] = l2
l2.left = d11
show('middle', gc.collect(1))
show('full', gc.collect())
l7.extend([('a', [])])
n20 = Node('n20')
l7 = None
r21 = Ref(l2)
show('middle', gc.collect(1))
show('r16', r16() is None)
show(sys.getrefcount(l18))
l18 = None
show('r17', r17() is None)
show('r17', r17() is None)
show(gc.is_finalized(d11))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
