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
l1 = []
l1 = None
s2 = set(range(1))
r3 = weakref.ref(s2, callback('r3'))
l4 = [s2, {}]
show('full', gc.collect())
show('full', gc.collect())
l4.insert(0, ('a', []))
show('full', gc.collect())
l4 = None
show('full', gc.collect())
show(gc.is_tracked(s2))
show(sys.getrefcount(s2))
s2 = None
show('r3', r3() is None)
show('r3', r3() is None)
show(gc.get_count())
l6 = []
l6.extend([None])
f7 = Finalized('f7')
n8 = Node('n8')
l9 = []
del n8
l9.append(l9)
l6.append(l6)
n10 = Node('n10')
l9 = None
n11 = Node('n11')
n11.other = 'text'
del l6
show(len(gc.get_referents(n11)))
r12 = weakref.ref(n10, callback('r12'))
n10 = None
r13 = weakref.ref(f7)
f7.left = f7
f7.other = f7
t14 = (f7,)
f7.left = f7
n11 = None
show('full', gc.collect())
f7.left = f7
show(gc.get_count())
l15 = []
f7.other = f7
show(gc.is_tracked(t14))
r16 = weakref.ref(f7)
r17 = Ref(f7, callback('r17'))
r18 = Ref(f7)
del f7
l15 = None
t14 = None
l19 = [2.5, 1]
show(gc.is_tracked(l19))
show(len(gc.get_referents(l19)))
l20 = [l19, 'text']
l20.extend([l20])
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
