# Up to 3.11 a collection starts inside the allocation that passes the threshold; since 3.12 it waits for the next instruction.
import gc

keep = []
seen = []


def watch(phase, info):
    if phase == "start":
        seen.append(len(keep))


gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(50)
keep.extend(map(list, [()] * 120))
gc.set_threshold(700)
gc.callbacks.remove(watch)
print(seen)
