# What a callback and a finalizer raise in a collection is told, and the collection goes on.
import gc, weakref

class N(object):
    pass

x = N(); x.x = x
def bad(r): raise KeyError('in callback')
w = weakref.ref(x, bad); del x
print(gc.collect(), w())

class H(N):
    def __del__(self): raise ValueError('in H')
h = H(); h.h = h; del h
print(gc.collect(), gc.garbage)
