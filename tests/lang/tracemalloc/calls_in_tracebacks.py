# With more than one frame a block is told by the calls that led to it.
import tracemalloc


class Thing:
    def __init__(self, n):
        self.data = [0] * n


def make(n):
    return Thing(n)


def outer():
    return [make(n) for n in (10, 20)]


def numbers():
    yield 1000 * 1000
    yield [None] * 50


def deep(n):
    return "x" * 500 + str(n) if n == 0 else deep(n - 1)


def name(traceback):
    return [frame.lineno for frame in traceback], traceback.total_nframe


outer(), list(numbers()), deep(3)
for limit in (1, 2, 3, 10):
    tracemalloc.start(limit)
    things = outer()
    values = list(numbers())
    text = deep(3)
    snapshot = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
    tracemalloc.stop()
    print(limit, snapshot.traceback_limit, tracemalloc.get_traceback_limit())
    for statistic in snapshot.statistics("traceback"):
        if statistic.size > 60:
            print("   ", *name(statistic.traceback), statistic.size, statistic.count)
    for statistic in snapshot.statistics("lineno", cumulative=True):
        if statistic.size > 60:
            print("   ", *name(statistic.traceback), statistic.size, statistic.count)
    del things, values, text

tracemalloc.start(10)
values = [0] * 100
data = Thing(30).data
text = deep(2)
print(name(tracemalloc.get_object_traceback(text)))
print([line.strip() for line in tracemalloc.get_object_traceback(text).format()][1::2])
print([line.strip() for line in tracemalloc.get_object_traceback(text).format(most_recent_first=True, limit=2)][1::2])
print(tracemalloc.get_object_traceback(print), tracemalloc.get_object_traceback(5))
tracemalloc.stop()
print(tracemalloc.get_object_traceback(text))
