from sys import getsizeof
for s in ("", "a", "abc", "a" * 100, "\xe9", "\xe9" * 10, "\u4e2d", "\u4e2d" * 10, "\U0001f600", "\U0001f600" * 3, "a\u4e2d"):
    print(len(s), getsizeof(s))
print([getsizeof(b) for b in (b"", b"a", b"abcdef")])
