from sys import getsizeof
print(getsizeof({"a": 1}), getsizeof({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), getsizeof({i: i for i in range(6)}))
print(getsizeof(dict(a=1)), getsizeof(dict([(1, 2)])), getsizeof(dict.fromkeys(range(20))))
d = {"a": 1}
d[2] = 3
print(getsizeof(d))
