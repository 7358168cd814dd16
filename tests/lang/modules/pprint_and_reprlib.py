# Data over several lines, and shortened.
import pprint
import reprlib
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from types import SimpleNamespace


@dataclass
class Order:
    name: str
    lines: list = field(default_factory=list)


data = {"zeta": list(range(30)), "alpha": {"nested": {"deep": ["x" * 20] * 5}, "text": "the quick brown fox jumps over the lazy dog " * 3},
        "tuple": (1,), "中文": {"城市": ["北京", "上海"] * 8}, 3: {1, 2, 3}}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True, sort_dicts=False, indent=2)
pprint.pprint([{"id": i, "tags": ["a", "b"]} for i in range(4)])
pprint.pp({"b": 1, "a": 2}, width=5)
print(pprint.pformat([[[[1]]], [2]], depth=2), pprint.pformat("short"), pprint.pformat(b"bytes" * 20))
for o in (OrderedDict((i, "v" * i) for i in range(12)), defaultdict(int, {"k%d" % i: i for i in range(12)}), Counter("mississippi river banks"),
          deque(range(40), maxlen=50), SimpleNamespace(a=list(range(20)), b="x" * 40), Order("n" * 30, list(range(25))), set(range(30))):
    pprint.pprint(o, width=60)
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable([1]), pprint.saferepr(loop).split(" with ")[0], pprint.pformat(1234567, underscore_numbers=True))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set(range(9))), reprlib.repr(10**80))


class Ring(list):
    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return "Ring(" + ", ".join(map(repr, self)) + ")"


ring = Ring([1])
ring.append(ring)
print(ring)
