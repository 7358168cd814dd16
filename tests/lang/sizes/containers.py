from sys import getsizeof
print([getsizeof(x) for x in ((), (1,), (1, 2, 3), [], [1], [1, 2, 3], {}, {1: 2}, set(), {1}, frozenset(), frozenset([1, 2]))])
print(getsizeof(list((1, 2, 3))), getsizeof([None] * 5), getsizeof(list(range(10))), getsizeof([x for x in range(10)]))
print(getsizeof(range(10)), getsizeof(slice(1, 2)))
