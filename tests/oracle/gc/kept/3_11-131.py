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
show(len(saved), names(saved))
f1 = Finalized('f1')
del f1
show('full', gc.collect(), gc.get_count())
show(gc.get_count())
show('full', gc.collect())
show(gc.get_count())
l2 = [(), {}, 'text']
l2.extend([l2])
l2.insert(0, 1)
del l2
l3 = Lazarus('l3')
s4 = Slotted('s4')
s4.left = []
l3.left = l3
del l3
s4.right = s4
s4.left = None
s5 = Slotted('s5')
s4.right = s4
show(len(gc.get_referents(s5)))
show('full', gc.collect(), gc.get_count())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
