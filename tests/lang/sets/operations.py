a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a < b, {3} < a, a >= {1}, a.isdisjoint({9}), a.union([7], (8,)), a.intersection([1, 9]), a.difference({1}), a.symmetric_difference([1, 99]))
a.add(9); a.discard(1); a.remove(2); a.update([10, 11]); print(a, len(a), 9 in a)
a &= {3, 4, 9}; a |= {0}; a -= {3}; a ^= {0, 7}; print(a, frozenset(a), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(set("hello") == set("olleh"), {frozenset([1]), frozenset([1])}, set(), frozenset(), {x for x in "abc"} == {"a", "b", "c"})
