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
show('full', gc.collect())
show(gc.get_count())
show(len(saved), names(saved))
g1 = (held for held in [])
next(g1, None)
g1 = None
l2 = [('a', []), 1]
d3 = {0: l2, 1: l2}
c4 = (lambda held: lambda: held)(2.5)
l2.append(d3)
d3['ring'] = l2
show(gc.is_finalized(d3))
d5 = {0: c4, 1: d3}
show(gc.get_count())
r6 = weakref.ref(c4, callback('r6'))
r7 = weakref.ref(c4, callback('r7'))
show(sys.getrefcount(c4))
show('middle', gc.collect(1))
c8 = (lambda held: lambda: held)(c4)
l9 = [{'k': 1}, d3, {}]
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k10 = []
for i in range(79): k10.append(Finalized('f')); len(k10) > 9 and k10.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
d5[(1, 2)] = []
show('young', gc.collect(0))
l11 = []
show('full', gc.collect(), gc.get_count())
show(len(gc.get_referents(c4)))
show('full', gc.collect())
show('young', gc.collect(0))
l11.append(c8)
show(gc.is_tracked(c8))
r12 = weakref.ref(c4)
show('full', gc.collect())
show(len(gc.get_referents(l11)))
l11.append({})
r13 = weakref.ref(c8, callback('r13'))
l2.append(r13)
d3['ring'] = d3
show('young', gc.collect(0))
l14 = [[], ('a', []), (1, 2)]
t15 = ()
d5[1] = l9
l16 = [t15, {}, d3]
l17 = Lazarus('l17')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
