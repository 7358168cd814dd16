# A full collection is rare: the 133rd at the earliest, and only if enough new objects have grown old: a quarter of the old ones.
import gc


class Census:
    others = 0
    full = []


def watch(phase, info):
    if phase != "start":
        return
    if info["generation"] < 2:
        Census.others += 1
    else:
        Census.full.append(Census.others)
        Census.others = 0


gc.collect()
gc.freeze()  # only what is made below counts
gc.collect()
gc.set_threshold(50, 10, 10)  # 700 by default: the same happens, 14 times as late
gc.callbacks.append(watch)
keep = []
for _ in range(60):
    keep.extend([[] for _ in range(1000)])
gc.callbacks.remove(watch)
print("collections of the young between full ones:", Census.full)
