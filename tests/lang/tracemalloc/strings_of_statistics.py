# How sizes, frames, tracebacks and statistics are written.
import tracemalloc
from tracemalloc import Frame, Statistic, StatisticDiff, Trace, Traceback

one = Traceback((("a.py", 7),))
two = Traceback((("b.py", 2), ("a.py", 7)), 5)
for size in (0, 1, 99, 100, 10239, 10240, 102399, 102400, 1048576, 99 * 1024**2, 10**9, 10**12, 10**15):
    print(Statistic(one, size, 1))
    print(StatisticDiff(one, size, -size, 3, 2))
print(Statistic(two, 5, 0), StatisticDiff(two, 0, -5, 0, -1))
print([Statistic(two, 300, 7), StatisticDiff(one, 300, 20, 7, -1)])
print(one, two, repr(one), repr(two), one.total_nframe, two.total_nframe)
print(len(two), two[0], two[-1], two[0:1], list(two), list(reversed(two)))
print(Frame(("b.py", 2)) in two, two.index(Frame(("b.py", 2))), two.count(Frame(("x", 1))))
print(one < two, one > two, one == Traceback((("a.py", 7),)), one == 1, hash(one) == hash(Traceback((("a.py", 7),))))
print(Frame(("a", 1)) < Frame(("a", 2)) <= Frame(("b", 0)), Frame(("a", 1)) == Frame(("a", 1)), Frame(("a", 1)) != 3)
print(two.format(), two.format(limit=1), two.format(limit=-1), two.format(most_recent_first=True))
trace = Trace((0, 5000, (("b.py", 2), ("a.py", 7)), 5))
print(trace, repr(trace), trace.domain, trace.size, trace.traceback == two, trace == Trace((0, 5000, (("b.py", 2), ("a.py", 7)), 5)))
print(Statistic(one, 1, 2) == Statistic(one, 1, 2), Statistic(one, 1, 2) == 5, hash(Statistic(one, 1, 2)) == hash(Statistic(one, 1, 2)))
for call in (lambda: Frame(("a", 1)) < 3, lambda: one < 3):
    try:
        call()
    except TypeError as error:
        print(error)
