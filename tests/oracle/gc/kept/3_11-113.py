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
l1 = Lazarus('l1')
l2 = [l1, l1]
l2 = None
r3 = weakref.ref(l1, callback('r3'))
s4 = Slotted('s4')
show(sys.getrefcount(s4))
l1.left = l1
l5 = [s4, l1, l1]
show('r3', r3() is None)
show('full', gc.collect(), gc.get_count())
t6 = (l5, l1)
show(len(gc.get_referents(s4)))
l1.left = l5
l5.append(l1)
l5.extend([l5])
s4.right = s4
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
