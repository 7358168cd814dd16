# ctypes: a count read from an address, and an object found by it.
import ctypes, sys
x = [1, 2]
print(ctypes.c_long.from_address(id(x)).value, sys.getrefcount(x))
y = x
print(ctypes.c_long.from_address(id(x)).value, ctypes.c_size_t.from_address(id(x)).value, ctypes.c_ssize_t.from_address(id(x)).value)
z = ctypes.cast(id(x), ctypes.py_object).value
print(z is x, z, ctypes.c_long.from_address(id(x)).value)
class A: pass
a = A(); a.name = "a name"
print(ctypes.cast(id(a), ctypes.py_object).value is a, ctypes.cast(id(a.name), ctypes.py_object).value, ctypes.cast(id(A), ctypes.py_object).value is A)
def f():
    local = (1.5, "in a local")
    return ctypes.cast(id(local), ctypes.py_object).value
print(f(), ctypes.py_object("v").value)
print(ctypes.sizeof(ctypes.c_int), ctypes.sizeof(ctypes.c_long), ctypes.sizeof(ctypes.c_ssize_t), ctypes.sizeof(ctypes.py_object))
