# A dict is untracked after all tuples: also where its tuple stands behind it in the generation.
import gc

before = {}
before["list"] = []
del before["list"]
late = tuple([1, 2])
before["tuple"] = late
kept = {}
kept["list"] = []
del kept["list"]
held = tuple([1, []])
kept["tuple"] = held
print(gc.is_tracked(before), gc.is_tracked(late), gc.is_tracked(kept), gc.is_tracked(held))
gc.collect()
print(gc.is_tracked(before), gc.is_tracked(late), gc.is_tracked(kept), gc.is_tracked(held))
