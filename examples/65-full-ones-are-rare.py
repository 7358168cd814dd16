# A full collection is rare: the 133rd young one at the earliest, and only if enough new objects have grown old.
import gc


class Census:
    full = []


def watch(phase, info):
    if phase == "start" and info["generation"] == 2:
        Census.full.append(len(keep) // 1000)


gc.collect()
gc.callbacks.append(watch)
keep = []
for number in range(300000):
    keep.append([])
gc.callbacks.remove(watch)
print([later - earlier for earlier, later in zip(Census.full, Census.full[1:])])
print(len(Census.full))
