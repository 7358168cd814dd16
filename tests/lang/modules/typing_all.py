from typing import *
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
def f(x: Optional[int], y: List[str] = None) -> Dict[str, Union[int, str]]: return {}
print(Box[int](5).v, List[int], Optional[str], Union[int, None, str], Dict[str, List[int]], Callable[[int], str], Any, T, Tuple[int, ...], get_type_hints(f)["return"])
class P(NamedTuple):
    x: int
    y: int = 5
print(P(1), P(1)._asdict(), cast(int, "s"), Literal["a", 1], ClassVar[int], Iterable[int])
class D(TypedDict):
    k: int
print(D(k=1))
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(5, HasLen))
