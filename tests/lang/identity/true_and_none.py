print(None is None, (1 == 1) is True, (not 0) is True, bool([]) is False, type(None)() is None)
print(True == 1, hash(True) == hash(1.0))
