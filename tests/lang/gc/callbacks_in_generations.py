# also: 2.7 3.8 3.13
import gc, weakref
log = []
class N(object):
    def __init__(self, n): self.n = n
def show(*v):
    print(' '.join([str(x) for x in v]) + ' | ' + ' '.join(log)); del log[:]
def ring(n):
    a = N(n); a.a = a
    return weakref.ref(a, lambda r: log.append('gone ' + n))
gc.collect(); gc.disable()
r = [ring('one')]
gc.collect(0); show('gen 0')
x = N('old'); x.x = x; w = weakref.ref(x, lambda r: log.append('gone old'))
gc.collect(0); gc.collect(1)
del x
gc.collect(0); show('gen 0'); gc.collect(1); show('gen 1'); gc.collect(2); show('gen 2')
x = N('mid'); x.x = x; w = weakref.ref(x, lambda r: log.append('gone mid'))
gc.collect(0)
del x
gc.collect(0); show('gen 0'); gc.collect(1); show('gen 1')
# callbacks in the order of weak references; several to one object: the newest first
x = N('x'); x.x = x
ws = [weakref.ref(x, lambda r, i=i: log.append('call %d' % i)) for i in range(4)]
class R(weakref.ref): pass
ws.append(R(x, lambda r: log.append('subclass')))
p = weakref.proxy(x, lambda r: log.append('proxy'))
del x
gc.collect(); show('many')
# a callback that makes the collector's lists change
x = N('x'); x.x = x; y = N('y'); y.y = y
def cb(r):
    log.append('cb'); z = [[] for i in range(10)]; gc.collect()
w1, w2 = weakref.ref(x, cb), weakref.ref(y, cb)
del x, y
gc.collect(); show('callbacks that collect')
# callback drops the other weak reference
x = N('x'); x.x = x; y = N('y'); y.y = y
refs = {}
refs['x'] = weakref.ref(x, lambda r: (log.append('x'), refs.clear()))
refs['y'] = weakref.ref(y, lambda r: (log.append('y'), refs.clear()))
del x, y
gc.collect(); show('drops', len(refs))
