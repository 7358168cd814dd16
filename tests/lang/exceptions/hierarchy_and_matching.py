for e in (KeyError("k"), IndexError("i"), ZeroDivisionError("z"), FileNotFoundError(2, "no"), UnicodeError("u"), StopIteration(3), ModuleNotFoundError("m")):
    try:
        raise e
    except LookupError as x: print("lookup", x)
    except (ArithmeticError, OSError) as x: print("arith or os", x)
    except ValueError as x: print("value", x)
    except Exception as x: print("other", type(x).__name__, x, [c.__name__ for c in type(x).__mro__])
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e)
