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
gc.collect(); show('full')
w1 = Lazarus('w1')
w1.left = [w1, weakref.ref(w1, callback('r2'))]
w1.other = ('a', [])
del w1
show(len(saved), names(saved))
l3 = Lazarus('l3')
show(len(saved), names(saved))
gc.collect(); gc.set_threshold(100, 3, 1)
k4 = []
for i in range(339): x = Slotted('s')
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
s5 = Slotted('s5')
l6 = [{'k': 1}]
m7 = l3.__init__
c8 = (lambda held: lambda: held)(l6)
r9 = weakref.ref(l3)
show(len(saved), names(saved))
s10 = set(range(0))
r11 = weakref.ref(l3)
l6.append(r11)
t12 = (1,)
show('r9', r9() is None)
r13 = Ref(c8, callback('r13'))
l6.append(r13)
s5 = None
l3 = None
d14 = {0: l6}
l15 = Lazarus('l15')
r16 = weakref.ref(l15, callback('r16'))
l6.extend([r11])
gc.collect(); show('full')
d17 = {0: l6}
r11 = None
l18 = []
l18.insert(0, l6)
l18.extend([l18])
d14['ring'] = l18
l18.append(d14)
r19 = weakref.ref(s10)
l6.append(r19)
s20 = Slotted('s20')
show('r16', r16() is None)
s20.left = None
show('r9', r9() is None)
d17['ring'] = d14
d14['ring'] = l6
l6.append(s20)
s20.left = d17
del r19
gc.collect(); show('full')
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
