nothing, five = None, 5
for call in (lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: abs("x"), lambda: int("z"), lambda: int([]), lambda: float("q"),
             lambda: "".join(1), lambda: "".join([1]), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: ord("ab"),
             lambda: chr(-1), lambda: [][0], lambda: {}["k"], lambda: ()[1], lambda: "a"[5], lambda: [].pop(), lambda: [1].remove(2),
             lambda: "a".index("b"), lambda: 1 / 0, lambda: 1 % 0, lambda: 1 // 0, lambda: 1.0 / 0, lambda: range(1, 2, 0), lambda: iter(5),
             lambda: next([]), lambda: next(iter([])), lambda: isinstance(1), lambda: print(sep=1), lambda: sorted(5), lambda: sum(["a"]),
             lambda: max([]), lambda: max(1), lambda: {}.pop("x"), lambda: set().pop(), lambda: [] + (), lambda: "a" + 1, lambda: 1 + "a",
             lambda: [] * "a", lambda: -"a", lambda: [] < 1, lambda: nothing(), lambda: five(), lambda: "x".foo, lambda: None.x, lambda: [].x,
             lambda: hash([]), lambda: {[]: 1}, lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{}".format(),
             lambda: "{a}".format(), lambda: int("1", 99), lambda: round("x"), lambda: pow(2, -1, 0), lambda: bytes(-1),
             lambda: bytes([300]), lambda: "a".encode("foo"), lambda: getattr(1), lambda: getattr(1, 2), lambda: setattr(1, "a", 2),
             lambda: zip(1), lambda: enumerate(), lambda: type(), lambda: five[0], lambda: five(), lambda: del_item()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
