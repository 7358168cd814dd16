# also: 2.7 3.8 3.13
import gc, weakref
log = []
def show(*v):
    print(' '.join([str(x) for x in v]) + ' | ' + ' '.join(log)); del log[:]
class N(object):
    def __init__(self, n): self.n = n
class S(object):
    __slots__ = ('a', '__weakref__')
    def __del__(self): log.append('S')
class D(dict):
    def __del__(self): log.append('D')
class L(list):
    def __del__(self): log.append('L')
gc.collect(); gc.disable()
s = S(); s.a = s; del s
show(gc.collect() > 0, len(gc.garbage)); del gc.garbage[:]
d = D(); d[1] = d; del d
show(gc.collect() > 0, len(gc.garbage)); del gc.garbage[:]
l = L(); l.append(l); del l
show(gc.collect() > 0, len(gc.garbage)); del gc.garbage[:]
gc.collect(); del gc.garbage[:]
# class in a cycle with its instances
def make():
    class K(object):
        def __del__(self): log.append('K')
    k = K(); K.k = k
    return weakref.ref(K)
w = make()
gc.collect(); show(w() is None, len(gc.garbage)); del gc.garbage[:]
def make():
    class K(object): pass
    return weakref.ref(K)
w = make(); show(w() is None)
gc.collect(); show(w() is None)
# exceptions and frames
def f():
    try:
        raise ValueError
    except ValueError as e:
        err = e
    me = N('in f'); me.e = err; err.me = me
    return weakref.ref(me, lambda r: log.append('gone'))
w = f(); show(w() is None); gc.collect(); show(w() is None)
# closures, methods, generators, properties
def outer():
    def inner(): return inner
    return weakref.ref(inner, lambda r: log.append('inner'))
w = outer(); show(w() is None); gc.collect(); show(w() is None)
n = N('m'); n.m = n.__init__; w = weakref.ref(n, lambda r: log.append('method')); del n
gc.collect(); show(w() is None)
def gen(): 
    me = yield
    yield me
g = gen(); next(g); g.send(g); w = weakref.ref(g, lambda r: log.append('generator')); del g
gc.collect(); show(w() is None)
it = []; i = iter(it); it.append(i); w = None; del it, i
show(gc.collect() > 0)
# finalizer that drops the rest of the ring
class F(N):
    def __del__(self):
        log.append('F ' + self.n); self.next.next = None
a, b = F('a'), N('b'); a.next, b.next = b, a
del a, b
gc.collect(); show(len(gc.garbage)); del gc.garbage[:]
# finalizer that makes new garbage, that collects, that disables
class G(N):
    def __del__(self):
        log.append('G'); x = N('new'); x.x = x; gc.collect()
g = G('g'); g.g = g; del g
gc.collect(); show(len(gc.garbage)); del gc.garbage[:]
# weak reference to oneself in an attribute, with a callback
n = N('self'); n.w = weakref.ref(n, lambda r: log.append('never')); del n
show(); n = N('self'); n.n = n; n.w = weakref.ref(n, lambda r: log.append('never')); del n
gc.collect(); show()
# resurrected twice
kept = []
class P(N):
    def __del__(self): log.append('P ' + self.n); kept.append(self)
p = P('p'); p.p = p; w = weakref.ref(p); del p
gc.collect(); show(len(kept), w() is None)
for i in range(3):
    if kept: kept[0].p = kept[0]
    del kept[:], gc.garbage[:]
    gc.collect(); show(len(kept))
gc.collect()
show(gc.isenabled())
