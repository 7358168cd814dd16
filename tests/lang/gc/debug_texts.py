import gc, sys
class N: pass
class F:
    def __del__(self): pass
gc.collect()
gc.freeze()
gc.set_debug(gc.DEBUG_COLLECTABLE)
a = []; a.append(a); b = N(); b.b = (b,); c = {}; c['c'] = c; f = F(); f.f = f
del a, b, c, f
gc.collect()
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
a = []; a.append(a); del a
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
a = []; a.append(a); f = F(); f.f = f; del a, f
print(gc.collect(), [type(o).__name__ for o in gc.garbage], gc.get_stats()[2]['uncollectable'])
del gc.garbage[:]
gc.set_debug(gc.DEBUG_LEAK)
a = []; a.append(a); del a
print(gc.collect(), [type(o).__name__ for o in gc.garbage])
gc.set_debug(0)
gc.garbage.append(1)
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
