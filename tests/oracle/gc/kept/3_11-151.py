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
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k1 = []
for i in range(254): k1.append(Slotted('s')); len(k1) > 9 and k1.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k1; x = None; gc.collect(); show('settled')
show('full', gc.collect())
n3 = Node('n3')
n3.right = n3
show(gc.is_finalized(n3))
m4 = n3.__init__
show(sys.getrefcount(n3))
show(weakref.getweakrefcount(n3))
n3.left = ('a', [])
r5 = Ref(n3)
show('r5', r5() is None)
s6 = Slotted('s6')
m4 = None
s6.left = s6
g7 = (held for held in [])
next(g7, None)
r8 = weakref.ref(n3, callback('r8'))
n3.other = r8
r9 = Ref(n3, callback('r9'))
n3.left = s6
s6.left = n3
l10 = []
l11 = [g7, s6, s6]
show('full', gc.collect())
s12 = Slotted('s12')
s6.right = n3
s12.right = 2.5
s12.right = r8
del r8
s13 = Slotted('s13')
r14 = weakref.ref(n3)
s12 = None
l10.append(l11)
l11.append(s6)
s6.left = n3
n3.left = l10
d15 = {0: g7, 1: g7}
r16 = weakref.ref(n3, callback('r16'))
d15['ring'] = d15
show('full', gc.collect(), gc.get_count())
s13.right = l11
g7 = None
l11.append(s6)
s6.left = n3
n3.left = s13
s13.left = l11
s17 = Slotted('s17')
show(gc.get_count())
s6.right = d15
c18 = (lambda held: lambda: held)('text')
l11.append(s13)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
