if (n := len("abc")) > 2:
    print(n)
print([y := 1, y ** 2], [last := x for x in range(3)], last)
while (x := x - 1) > 0 if (x := 3) is None else False:
    pass
print(any((hit := c) == "b" for c in "abc"), hit)
