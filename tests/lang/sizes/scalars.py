from sys import getsizeof
print([getsizeof(x) for x in (0, 1, -1, 2**30 - 1, 2**30, 2**60, -2**60, 2**90, 10**100, True, False)])
print([getsizeof(x) for x in (0.0, 1.5, None, ..., NotImplemented, object())])
