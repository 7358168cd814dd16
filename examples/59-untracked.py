# The collector never looks at numbers and strings, nor at containers that cannot be part of a cycle.
import gc

print(gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked([]))
print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}))

pair = tuple([1, 2])
print(gc.is_tracked(pair))
gc.collect()
print(gc.is_tracked(pair))
