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
l1 = [2.5]
show(len(saved), names(saved))
l2 = Lazarus('l2')
g3 = (held for held in [l2, {}])
l1.append(l1)
r4 = weakref.ref(l2, callback('r4'))
l5 = Lazarus('l5')
gc.collect(); gc.set_threshold(5, 3, 1)
k6 = []
for i in range(95): k6.append([i]); len(k6) > 9 and k6.pop(0)
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
gc.collect(); show('full')
g3 = None
l1[:] = ['text', l2]
show('r4', r4() is None)
l2.other = l5
m7 = l5.__init__
l2 = None
f8 = Finalized('f8')
r9 = Ref(l5, callback('r9'))
t10 = (l1,)
r11 = Ref(f8)
l5.right = f8
r12 = weakref.ref(l5, callback('r12'))
l13 = []
show(len(saved), names(saved))
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
