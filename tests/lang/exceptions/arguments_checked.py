# What the exceptions with fields and the methods of arguments say of a wrong one: None is called None there.
for f in (lambda: UnicodeDecodeError("u", b"\xff", 0, 1), lambda: UnicodeDecodeError(1, b"", 0, 1, "r"), lambda: UnicodeDecodeError("u", "", 0, 1, "r"),
          lambda: UnicodeEncodeError("u", "x", None, 1, "r"), lambda: UnicodeTranslateError(None, 0, 1, "r"), lambda: (1).__format__(None), lambda: "a".__format__(1),
          lambda: "a".strip(b"a"), lambda: "a".lstrip(None), lambda: b"a".strip("a"), lambda: "a".replace(None, "b"), lambda: str.maketrans("a", b"b"), lambda: str.maketrans(1, "b"),
          lambda: property().__set_name__(1), lambda: "a".encode(None), lambda: "a".removeprefix(None), lambda: type(None, (), {}), lambda: compile("1", None, "eval"), lambda: bytes("a", None)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
e = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why")
try: e.__init__(1)
except TypeError as err: print(err, repr(str(e)), e.args)
e = ImportError("m", name="n")
e.__init__(1, 2); print(e, e.msg, e.args)
for f in (lambda: b"ab".hex(1), lambda: b"ab".hex(None), lambda: b"ab".hex([1]), lambda: b"ab".hex("::"), lambda: b"ab".hex(b":"), lambda: float.__getformat__(1),
          lambda: float.__getformat__("x"), lambda: issubclass(int, list[int]), lambda: isinstance(1, list[int]), lambda: issubclass(int, int | list[int])):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: isinstance(1, int | list[int]), lambda: isinstance("", int | list[int]), lambda: isinstance(1, list[int] | int), lambda: issubclass(str, int | list[int])):
    try: print(f())
    except TypeError as e: print(e)
