from collections import defaultdict
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: d[k].append(v)
print(d, dict(d), d["z"], len(d), d.get("q"), defaultdict(int, {"a": 1}))
try:
    defaultdict()["k"]
except KeyError as e:
    print(e)
