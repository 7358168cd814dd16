# pyrena: preset=2.7
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
s6 = Slotted('s6')
show(len(saved), names(saved))
show('r4', r4() is None)
gc.collect(); show('full')
r7 = Ref(l2, callback('r7'))
l1.append(r7)
r7 = None
show('r4', r4() is None)
m8 = l5.__init__
l2 = None
f9 = Finalized('f9')
d10 = {}
d10[0] = l1
r11 = Ref(f9)
r12 = weakref.ref(f9, callback('r12'))
l1.append(r12)
l13 = []
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
