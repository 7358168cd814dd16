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
show(len(saved), names(saved))
show(len(saved), names(saved))
gc.collect(); show('full')
gc.collect(); gc.set_threshold(50, 2, 2)
k2 = []
for i in range(157): k2.append([[], {}]); len(k2) > 9 and k2.pop(0)
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
gc.collect(); show('full')
t4 = ()
show(len(saved), names(saved))
l6 = [{}, t4, t4]
s7 = Slotted('s7')
show(len(saved), names(saved))
del l6
t8 = ()
l9 = Lazarus('l9')
l9 = None
del t8
w10 = Finalized('w10')
w10.left, w10.right = weakref.ref(w10, callback('r11')), w10
w10.other = 'text'
del w10
s7.left = s7
w12 = Node('w12')
w12.left, w12.right = weakref.ref(w12, callback('r13')), w12
del w12
d14 = {0: t4, 1: t4, 2: s7}
t15 = ('text', d14, s7)
t4 = None
d14['ring'] = d14
show(len(saved), names(saved))
l16 = [s7, d14]
show(len(saved), names(saved))
show(len(saved), names(saved))
t15 = None
show(len(saved), names(saved))
show(len(saved), names(saved))
show(len(saved), names(saved))
s7.left = s7
d14['ring'] = l16
l16.append(s7)
s7.left = d14
del d14
w17 = Finalized('w17')
w17.left = [w17, weakref.ref(w17, callback('r18'))]
del w17
show(len(saved), names(saved))
n19 = Node('n19')
l16 = None
w20 = Lazarus('w20')
w20.left, w20.right = weakref.ref(w20, callback('r21')), w20
w20.other = s7
del w20
n19.left = s7
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(5, 2, 1)
k22 = []
for i in range(386): x = [i]
gc.set_threshold(700, 10, 10); del k22; x = None; gc.collect(); show('settled')
n19.right = s7
s7.right = s7
s7.right = n19
gc.collect(); show('full')
del s7
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
