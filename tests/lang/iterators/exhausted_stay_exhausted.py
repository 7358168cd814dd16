it = iter([1])
print(list(it), list(it), next(it, "d"))
m = map(str, [1, 2])
print(list(m), list(m))
z = zip([1, 2], "ab")
print(next(z), list(z), list(z))
e = enumerate("ab", 5)
print(list(e), list(e))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(zip()), list(zip([1])))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True))):
    try:
        f()
    except ValueError as e:
        print(e)
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
