from __future__ import annotations
import typing


def f(a: int, *b: List[ str ], c: Dict[str,int] = {}, **d: "quoted") -> Optional[ A|B ]:
    x: Undefined = a
    y.z: Undefined2


class C:
    a: typing.List[typing.Tuple[int, ...]]
    b: int | None = None
    c: Callable[[int,str], None] = print
    (d): int = 1


e: 'x' = 1
e.f: Not.Evaluated = 2
