r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 5 in r, 6 in r, r.index(8), r.count(2), r == range(2, 18, 3) or r == range(2, 20, 3), hash(range(3)) == hash(range(0, 3)), r.start, r.stop, r.step, list(reversed(r)), range(0), bool(range(0)), list(range(5, 0, -2)), range(10 ** 30)[10 ** 29])
