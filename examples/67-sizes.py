# getsizeof includes the collector's header and leaves out what the object refers to.
import sys


class Plain:
    pass


print(sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof(()), sys.getsizeof(""))
print(sys.getsizeof(0), sys.getsizeof(1), sys.getsizeof(2**30), sys.getsizeof(1.0))
print(sys.getsizeof(Plain()), sys.getsizeof(object()))
print(sys.getsizeof([[1] * 1000]) == sys.getsizeof([None]))
