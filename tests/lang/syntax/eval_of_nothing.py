# eval() and compile() of a source without a token: CPython shows the last line.
for t in ("", " ", "\n", "#c", "()", "(", "1 +", "a b", "\n\n", "x = 1", "1\n2", "  1", "1 2", "'abc", "'''abc", "f(", "lambda", ")"):
    try: print(repr(t), eval(t))
    except SyntaxError as e: print(repr(t), e, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    except Exception as e: print(repr(t), e)
