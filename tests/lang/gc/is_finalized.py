import gc
class A:
    def __del__(self):
        global kept
        kept = self
a = A()
print(gc.is_finalized(a))
del a
print(gc.is_finalized(kept))
