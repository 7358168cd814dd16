from dataclasses import *
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p = P(3, 4)
print(p, p.norm(), p == P(3, 4), p != P(1), asdict(p), astuple(p), replace(p, x=0), [f.name for f in fields(p)], is_dataclass(P))
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    def __post_init__(self): print("post")
print(sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1)), V(1) < V(2))
for f in (lambda: setattr(V(1), "major", 5), lambda: P(), lambda: P(1, 2, 3, 4)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Q(P):
    z: str = "z"
    _: KW_ONLY
    k: int = 1
print(Q(1, z="a"), Q.__match_args__)
@dataclass(slots=True)
class S: a: int = 1
print(S(), hasattr(S(), "__dict__"))
