from operator import *
print(add(1, 2), itemgetter(1)("abc"), itemgetter(0, 2)([1, 2, 3]), attrgetter("real")(5), methodcaller("upper")("a"), mul(2, 3), contains([1], 1), not_(0), sorted([("b", 1), ("a", 2)], key=itemgetter(1)), truediv(1, 2), neg(3), index(5), concat([1], [2]), getitem([5], 0), lt(1, 2), is_(None, None))
