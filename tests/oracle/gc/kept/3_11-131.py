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

def order(generation):
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
show(gc.get_count())
f1 = Finalized('f1')
del f1
show('full', gc.collect(), gc.get_count())
w2 = Finalized('w2')
w2.left = [w2, weakref.ref(w2, callback('r3'))]
del w2
show(len(saved), names(saved))
w4 = Lazarus('w4')
w4.left = [w4, weakref.ref(w4, callback('r5'))]
del w4
l6 = [(), {}, 'text']
l6.extend([l6])
l6.insert(0, 1)
del l6
l7 = Lazarus('l7')
s8 = Slotted('s8')
s8.left = []
l7.left = l7
del l7
s8.right = s8
s8.left = None
s9 = Slotted('s9')
show('full', gc.collect())
s9.right = s8
show(sys.getrefcount(s9))
show(gc.is_tracked(s8))
s9 = None
s8.left = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
