import gc
log = []
def cb(phase, info):
    log.append((phase, sorted(info.items())))
def bad(phase, info):
    raise ValueError('bad ' + phase)
gc.callbacks.append(cb)
gc.collect(); print(log); del log[:]
a = []; a.append(a); del a
gc.collect(0); print(log); del log[:]
gc.collect(1); print(log); del log[:]
gc.callbacks.insert(0, bad)
print(gc.collect()); print(log); del log[:]
gc.callbacks.remove(bad)
def remove_self(phase, info):
    gc.callbacks.remove(remove_self)
gc.callbacks.insert(0, remove_self)
gc.collect(); print([l[0] for l in log]); del log[:]
def nested(phase, info):
    log.append((phase, gc.collect(), gc.get_count()[1:]))
gc.callbacks[:] = [nested]
gc.collect(); print(log); del log[:]
def make(phase, info):
    x = []; x.append(x)
gc.callbacks[:] = [make]
print(gc.collect(), gc.collect())
gc.callbacks[:] = []
print(gc.collect())
class E:
    def __del__(self):
        log.append('E'); gc.collect(); print('collect inside', gc.collect())
e = E(); e.e = e; del e
print(gc.collect(), log)
try:
    gc.callbacks = None
    x = []; x.append(x); del x
    print(gc.collect())
except Exception as e: print(e)
gc.garbage = 3
gc.collect()
