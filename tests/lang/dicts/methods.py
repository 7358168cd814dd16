d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d.get("z"), d.get("z", 0), d.pop("a"), d.pop("q", "d"), d.setdefault("n", []), d.popitem(), list(d.items()), list(d.keys()), list(d.values()), len(d), "b" in d)
d.update({"b": 9}, e=5); d.update([("f", 6)]); print(d, d | {"z": 1}, {**d}, dict(d, y=1), dict([(1, 2)]), dict(a=1), dict.fromkeys("ab", 0))
d |= {"w": 1}; print(d == {"b": 9, "c": 3, "e": 5, "f": 6, "w": 1}, list(reversed(d)))
k = d.keys(); d["new"] = 1; print(k, k & {"b", "x"}, k | {"y"}, k - {"b"}, d.items() & {("b", 9)}, k ^ {"b"} == set(d) ^ {"b"})
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[(1, 2)])
