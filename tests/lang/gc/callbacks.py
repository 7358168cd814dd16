import gc
gc.collect()
log = []
def watch(phase, info):
    log.append((phase, sorted(info.items())))
gc.callbacks.append(watch)
a = []
a.append(a)
del a
gc.collect()
gc.callbacks.clear()
for line in log:
    print(line)
