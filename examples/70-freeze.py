# gc.freeze moves everything to a generation that is never examined.
import gc

gc.collect()
print(gc.get_freeze_count())
gc.freeze()
print(gc.get_freeze_count() > 0)
young = [[]]
print(any(other is young for other in gc.get_objects()))
gc.unfreeze()
print(gc.get_freeze_count())
