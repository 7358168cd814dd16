# What dataclasses and named tuples write about themselves, and a string class in calculations.
from collections import UserString, namedtuple
from dataclasses import dataclass, field
from typing import Callable, Dict, List, Optional
@dataclass
class A:
    x: int
    y: List[int] = field(default_factory=list)
    z: Dict[str, Optional[int]] = None
    v: Callable[[int], str] = print
print(A.__doc__)
print(namedtuple("P", "x y").y)
u = UserString("ab")
print(u * 2, 3 * u, "c" + u, UserString("%d-%s") % (1, u), "x" < u, int(UserString("5")))
try:
    property(1, 2, 3, 4, 5)
except TypeError as e:
    print(e)
