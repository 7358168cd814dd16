# also: 2.7 3.8
import gc, weakref
log = []
class Node(object):
    def __init__(self, name):
        self.name = name
class Del(Node):
    def __del__(self):
        log.append('del ' + self.name)
def show(*v):
    print(' '.join([str(x) for x in v]) + ' | ' + ' '.join(log))
    del log[:]
def names(l):
    return sorted([getattr(o, 'name', '-') for o in l if isinstance(o, Node)])
gc.collect()
# one finalizer in a ring of three, and something that the ring holds, and something that holds the ring
a, b, c, d, e = Del('a'), Node('b'), Node('c'), Node('d'), Node('e')
a.n, b.n, c.n = b, c, a
c.held = d
e.me, e.ring = e, a
refs = []
for x in (a, b, c, d, e):
    refs.append(weakref.ref(x, lambda r, n=x.name: log.append('gone ' + n)))
del a, b, c, d, e, x
gc.collect(); show(names(gc.garbage), [z() is None for z in refs])
gc.collect(); show(names(gc.garbage))
for o in gc.garbage:
    o.n = None
o = None
del gc.garbage[:]
gc.collect(); show(names(gc.garbage), [z() is None for z in refs])
# a finalizer outside a cycle that is reached from garbage
x = Node('x'); x.me = x; x.tail = Del('tail'); del x
gc.collect(); show(names(gc.garbage))
# two finalizers in one cycle
p, q = Del('p'), Del('q'); p.q, q.p = q, p
w = weakref.ref(p, lambda r: log.append('gone p'))
del p, q
gc.collect(); show(names(gc.garbage), w() is None)
while gc.garbage:
    o = gc.garbage.pop(); o.__dict__.pop('p', None); o.__dict__.pop('q', None)
o = None
show('broken')
# resurrected by reference count
class Phoenix(Node):
    def __del__(self):
        log.append('del ' + self.name)
        kept.append(self)
kept = []
f = Phoenix('f')
w = weakref.ref(f, lambda r: log.append('gone f'))
del f
show(len(kept), w() is None)
kept.pop()
show(len(kept))
del kept[:]
show(len(kept))
class kept(object):
    append = staticmethod(lambda o: None)
# a weak reference and a finalizer of one object: who comes first
class Both(Node):
    def __del__(self):
        log.append('del, weak reference ' + ('dead' if r() is None else 'alive'))
g = Both('g')
r = weakref.ref(g, lambda r: log.append('callback'))
del g
show('both')
g = Both('g2'); g.me = g
r = weakref.ref(g, lambda r: log.append('callback'))
del g
gc.collect(); show('both in a cycle', names(gc.garbage))
gc.set_debug(gc.DEBUG_SAVEALL)
h = Node('h'); h.me = h; del h
gc.collect(); gc.set_debug(0); show('h' in names(gc.garbage)); del gc.garbage[:]
gc.collect(); show(names(gc.garbage))
