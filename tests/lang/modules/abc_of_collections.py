from collections.abc import *
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance((x for x in []), Generator), isinstance(iter([]), Iterator), isinstance(5, Hashable), isinstance([], Hashable), isinstance(len, Callable), issubclass(set, MutableSet), isinstance("a", Sized), isinstance(range(3), Reversible))
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({"a": 1, "b": 2})
print(list(m), "a" in m, m.get("z", 0), list(m.items()), m == {"a": 1, "b": 2}, len(m))
class S(Sequence):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
print(list(S()), 2 in S(), S().index(3), list(reversed(S())), S().count(1))
