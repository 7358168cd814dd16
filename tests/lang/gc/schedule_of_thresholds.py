import gc
moments = []
def watch(phase, info):
    if phase == 'start': moments.append((info['generation'], n[0]))
n = [0]
def run(t, count):
    del moments[:]
    gc.collect(); gc.set_threshold(*t); gc.callbacks.append(watch)
    n[0] = 0
    keep = []
    for i in range(count):
        n[0] = i
        keep.append([])
    gc.callbacks.remove(watch); gc.set_threshold(700, 10, 10)
    print(t, count, len(moments), moments[:14], moments[-3:])
gc.freeze()
for t in ((700, 10, 10), (1,), (2, 1, 1), (10, 0, 0), (10, -1, -1), (10, 5, 1000), (0, 1, 1), (100, 2, 2), (5, 1, -1)):
    run(t, 3000)
gc.disable(); run((3, 1, 1), 500); gc.enable()
