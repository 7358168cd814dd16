import sys
class A:
    def __sizeof__(self):
        return 1000
print(sys.getsizeof(A()), A().__sizeof__(), [].__sizeof__(), (1).__sizeof__())
class B:
    def __sizeof__(self):
        return "x"
try:
    sys.getsizeof(B())
except TypeError as e:
    print(e)
print(sys.getsizeof(B(), -1))
