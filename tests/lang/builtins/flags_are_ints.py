# reverse and keepends take an int, not any truth.
for r in (1.5, [], None, "a", 2**70, True, -1, 0):
    for f in (lambda: sorted([1, 3], reverse=r), lambda: [1].sort(reverse=r), lambda: "a\nb".splitlines(r), lambda: b"a\nb".splitlines(keepends=r)):
        try: print(f())
        except Exception as e: print(r, type(e).__name__, e)
