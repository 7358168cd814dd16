# Thresholds 1 and 2 count collections, not objects: after 11 young collections the 12th takes generation 1 along.
import gc

history = []


def watch(phase, info):
    if phase == "start":
        history.append(info["generation"])


gc.collect()
gc.callbacks.append(watch)
keep = [[] for number in range(17500)]
gc.callbacks.remove(watch)
print(history)
