class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(1, (str, int)), isinstance(True, int), issubclass(B, (int, A)), isinstance(1, int | str))
for bad in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, "x")):
    try:
        bad()
    except TypeError as e:
        print(e)
