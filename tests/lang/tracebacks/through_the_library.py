# What CPython has in C leaves no entry in a traceback, however the library here is written.
import bisect
import functools
import heapq
import itertools
import math
import operator
import traceback
from collections import OrderedDict, defaultdict


@functools.cache
def inverse(n):
    return 1 / n if n < 2 else inverse(n - 1)


@functools.cmp_to_key
def by_length(a, b):
    return len(a) - len(b)


calls = [
    lambda: (inverse.cache_clear(), inverse(2), inverse(0)),
    lambda: functools.lru_cache(inverse)([1]),
    lambda: functools.reduce(lambda a, b: a + b, [1, "a"]),
    lambda: functools.partial(int, base=2)("9"),
    lambda: sorted([1, 2], key=by_length),
    lambda: heapq.heappop([]),
    lambda: heapq.heappush([1], "a"),
    lambda: bisect.insort([1, 2], "a"),
    lambda: list(itertools.starmap(pow, [(1, "a")])),
    lambda: list(itertools.accumulate([1, "a"])),
    lambda: [key for key, _ in itertools.groupby([1, "a"], lambda x: x + 1)],
    lambda: operator.add(1, "a"),
    lambda: operator.itemgetter("a")({}),
    lambda: math.factorial(-1),
    lambda: math.floor("a"),
    lambda: OrderedDict().move_to_end("a"),
    lambda: defaultdict(lambda: 1 / 0)["a"],
    lambda: defaultdict()["a"],
]
for call in calls:
    try:
        call()
    except Exception as error:
        print([(entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__)], repr(error))
sorted([{"a": 1}, {"b": 2}], key=operator.itemgetter("a"))
