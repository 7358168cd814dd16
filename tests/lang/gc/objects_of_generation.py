import gc
gc.collect()
a = [[]]
print(any(x is a for x in gc.get_objects(0)), any(x is a for x in gc.get_objects(2)))
gc.collect(0)
print(any(x is a for x in gc.get_objects(1)), any(x is a for x in gc.get_objects()))
