def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for l in (b"%s", b"%d", b"", b"%", b"%b", b"%a", b"%r", b"%c", b"%5.3s", b"%x", b"%i%%", b"%(a)s", b"%(a)b", b"%*d", b"%.*f", b"%f", b"%e"):
    for x in (1, "s", b"abc", 1.5, (1, 2), (b"x",), {}, {b"a": b"v"}, {"a": 1}, None, [1], (5, 3), (), 256, 65, b"q", object, (3, 1.5), bytearray if 0 else 2**70):
        t(lambda: l % x)
    t(lambda: "a" % l)
    t(lambda: l + 1)
    t(lambda: l % ())
