# pyrena: preset=3.8
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
l1 = []
del l1
l2 = [{}, 'text', 2.5]
s3 = Slotted('s3')
t4 = ()
gc.collect(); show('full')
del s3
gc.collect(); show('full')
gc.collect(); gc.set_threshold(50, 3, 1)
k5 = []
for i in range(210): k5.append({'a': []})
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
s6 = Slotted('s6')
gc.collect(); gc.set_threshold(5, 3, 2)
k7 = []
for i in range(180): k7.append(Node('x')); len(k7) > 9 and k7.pop(0)
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
del t4
l2.insert(0, s6)
del l2
show(len(saved), names(saved))
s6.right = s6
c8 = (lambda held: lambda: held)({'k': 1})
c8 = None
show(len(saved), names(saved))
l9 = [s6, s6]
gc.collect(); gc.set_threshold(100, 2, 2)
k10 = []
for i in range(31): x = (i, [])
gc.set_threshold(700, 10, 10); del k10; x = None; gc.collect(); show('settled')
show(len(saved), names(saved))
s6.right = s6
s6.left = l9
l9[:] = [l9, {}]
del l9
s6.left = s6
l11 = Lazarus('l11')
l11.left = l11
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
