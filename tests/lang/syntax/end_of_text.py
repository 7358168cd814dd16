# Where an error at the end of a text stands: an expression has no newline added, a program has.
for text in ["1 +", "(", "a b", "x = ", "def f():", "if 1:\n", "f(", "'abc", "'''abc", "lambda", "1 if 2", "if 1:\n  x\n y", "  x",
             "class A:\n", "try:\n  pass", "[\n1\n", "else:", "def f():\n  if 1:\n    pass\n  else:\n"]:
    for mode in ("eval", "exec", "single"):
        try:
            compile(text, "<text>", mode)
        except SyntaxError as e:
            print(repr(text), mode, type(e).__name__, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), e.msg)
        else:
            print(repr(text), mode, "compiles")
