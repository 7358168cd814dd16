for e in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("a"), KeyError(), OSError(2, "msg", "file"), SystemExit(3), StopIteration(5),
          AttributeError("m", name="n", obj=1), NameError("m", name="n"), ImportError("m", name="n", path="p"), SyntaxError("s"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")):
    print(repr(e), str(e), e.args)
print(OSError(2, "m").errno, SystemExit(3).code, StopIteration(5).value, ImportError("m", name="n").name)
