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
show('full', gc.collect(), gc.get_count())
s1 = Slotted('s1')
s2 = Slotted('s2')
s2.left = s2
s2.left = s1
s1.left = s2
show(gc.is_tracked(s1))
show('young', gc.collect(0))
s1.left = s1
s2.left = s1
s1.left = s2
s2.right = s1
del s2
s1.left = s1
s3 = set(range(2))
show(len(saved), names(saved))
s3 = None
show('full', gc.collect())
del s1
l4 = [('a', []), None, None]
show('full', gc.collect())
l5 = [None]
s6 = set(range(2))
show(gc.get_count())
l7 = [s6]
n8 = Node('n8')
del l4
l9 = Lazarus('l9')
s6 = None
show(gc.is_tracked(l9))
l7.append(l9)
l9.left = l5
l5.append(n8)
n8.left = l7
show(sys.getrefcount(l9))
l7.append(l7)
l7.append(l7)
del n8
l7.insert(0, l9)
l5.append(l5)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
