t = (1, "a", [2])
print(t, t[1:], t + (3,), t * 2, len(t), t.index("a"), t.count(1), 1 in t, (1,), (), tuple("ab"), (1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)), hash(()), hash((1, (2, "x"))))
try:
    t[0] = 1
except TypeError as e:
    print(e)
t[2].append(3)
print(t)
x, (y, z) = 1, (2, 3)
print(x, y, z)
