# What is asked for is more than there can be: an error, whichever sum would wrap.
def told(what, f):
    try:
        print(what, len(f()))
    except (MemoryError, OverflowError) as e:
        print(what, "is refused")


big = 2**63 - 1
told("center", lambda: "a".center(big))
told("ljust", lambda: "ab".ljust(big))
told("rjust of bytes", lambda: b"ab".rjust(big))
told("zfill", lambda: "-1".zfill(big))
told("wide center", lambda: "\u4e2d".center(big, "\u4e2d"))
told("repeated lists", lambda: [0, 1] * 2**62)
told("repeated tuples", lambda: (0, 1) * 2**62)
