print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = [1, 2]
print(a, b, c, d, e, f, g)
(a, b), [c, *d] = (1, 2), (3, 4, 5)
print(a, b, c, d)
for x, *y in [(1, 2, 3), (4,)]:
    print(x, y)
for bad in ("a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5", "a, b = {}"):
    try:
        exec(bad)
    except (ValueError, TypeError) as e:
        print(e)
