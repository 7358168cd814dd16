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
gc.collect(); show('full')
show(len(saved), names(saved))
show(len(saved), names(saved))
l1 = Lazarus('l1')
gc.collect(); show('full')
s2 = set(range(3))
l3 = [{'k': 1}]
m4 = l1.__init__
c5 = (lambda held: lambda: held)(l3)
r6 = weakref.ref(c5)
s2 = None
l7 = []
r8 = weakref.ref(l1)
l3.append(r8)
t9 = (1,)
show('r6', r6() is None)
r10 = Ref(c5, callback('r10'))
l7.append(r10)
l3 = None
l1 = None
d11 = {0: m4}
l12 = Lazarus('l12')
d11[(1, 2)] = c5
r13 = Ref(c5, callback('r13'))
t14 = (c5,)
d15 = {0: m4}
t9 = None
l16 = []
l16.insert(0, m4)
l16.extend([l16])
d11['ring'] = l16
l16.append(d11)
r17 = weakref.ref(l12)
l7.append(r17)
s18 = Slotted('s18')
show('r13', r13() is None)
s18.left = None
show('r6', r6() is None)
d15['ring'] = d11
d11['ring'] = l7
l7.append(s18)
s18.left = d15
del r17
l19 = [(), 1, c5]
show('end', gc.collect() >= 0)
show(len(gc.garbage), names(gc.garbage))
