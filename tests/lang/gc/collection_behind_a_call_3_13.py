# pyrena: preset=3.13
# A collection that waits starts behind the call that made it wait, before anything else of the line is run.
import gc

log = []


def watch(phase, info):
    if phase == "start":
        log.append(("collection", info["generation"], len(keep)))


class Box:
    def __init__(self, n):
        self.items = [[] for _ in range(n)]


def through(f, *args):
    return f(*args)


def note(what):
    log.append(what)


keep = []
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(50)
keep.extend(map(list, [()] * 120)), note("behind a method")
gc.collect()
keep = list(map(list, [()] * 120)); note("behind a type")
gc.collect()
keep = sorted(map(list, [()] * 120)); note("behind a function")
gc.collect()
keep = [*map(list, [()] * 120)]; note("behind a display")
gc.collect()
keep = Box(120); note("behind an instance"); keep = []
gc.collect()
keep = through(sorted, map(list, [()] * 120)); note("behind a call with a star")
gc.collect()
keep = {i: [] for i in range(120)}; note("behind a comprehension")
gc.set_threshold(2000)
gc.callbacks.remove(watch)
for entry in log:
    print(entry)
