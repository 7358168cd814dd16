import ctypes, sys
x = []
print(ctypes.c_long.from_address(id(x)).value, sys.getrefcount(x))
y = x
print(ctypes.c_long.from_address(id(x)).value)
