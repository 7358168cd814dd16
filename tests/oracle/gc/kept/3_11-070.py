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
d1 = {0: {}}
s2 = Slotted('s2')
l3 = []
show(sys.getrefcount(s2))
d1[(1, 2)] = d1
d4 = {0: 2.5, 1: d1}
s5 = Slotted('s5')
s5.right = 'text'
d6 = {0: (), 1: s5, 2: d1}
d1['ring'] = s2
s2.left = d6
d6['ring'] = d1
l7 = Lazarus('l7')
c8 = (lambda held: lambda: held)(d6)
s9 = set(range(3))
l7.other = l3
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
