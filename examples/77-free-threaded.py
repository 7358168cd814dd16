# What survives is in generation 2 now. The free-threaded build has no generations, and mimalloc in the place of the pools.
import gc

things = [[], [], []]
gc.collect()
print(any(one is things for one in gc.get_objects(generation=2)))
