# Which operations give the shared object of a single character, and which a new one each time.
A, one, B = chr(65), chr(49), bytes([65])
shared = {"slice": lambda: "zA"[1:], "strip": lambda: " A ".strip(), "split": lambda: "A-b".split("-")[0], "partition": lambda: "A-b".partition("-")[0], "join one": lambda: "".join([A]), "decode": lambda: b"A".decode(), "chr": lambda: chr(65), "%c": lambda: "%c" % 65, "{:d}": lambda: "{:d}".format(1), "translate": lambda: "b".translate({98: 65}), "mul": lambda: A * 1}
made = {"upper": lambda: "a".upper(), "title": lambda: "a".title(), "replace": lambda: "b".replace("b", A), "step": lambda: "ABC"[::3], "join": lambda: "".join([A, ""]), "ljust": lambda: "".ljust(1, A), "str": lambda: str(1), "repr": lambda: repr(1), "f": lambda: f"{1}"}
for name, f in {**shared, **made}.items():
    print(name, f() is A or f() is one, f() is f())
for name, f in {"bytes": lambda: bytes([65]), "slice": lambda: b"zA"[1:], "split": lambda: b"A-b".split(b"-")[0], "encode": lambda: A.encode(), "upper": lambda: b"a".upper(), "join": lambda: b"".join([B, b""]), "step": lambda: b"ABC"[::3], "to_bytes": lambda: (65).to_bytes(1, "big")}.items():
    print(name, f() is B)
print(bytes(1) is b"\0", b"" is bytes(0), "" is str(), "a".replace("a", "") is "")
